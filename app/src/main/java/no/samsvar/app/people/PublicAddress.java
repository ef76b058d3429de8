package no.samsvar.app.people;

/**
 * Where people reach the application.
 *
 * @param url without a slash at the end
 */
public record PublicAddress(String url) {
    public PublicAddress {
        if (!url.matches("https?://[^/]+(/.*[^/])?")) {
            throw new IllegalArgumentException("not an address: " + url);
        }
    }

    public boolean secure() {
        return url.startsWith("https:");
    }

    public String of(String path) {
        return url + path;
    }
}
