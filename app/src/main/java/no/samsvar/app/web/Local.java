package no.samsvar.app.web;

/** Where a browser may be sent. */
public final class Local {
    private Local() {}

    /** The path, if it stays with us; else the front page. */
    public static String path(String path) {
        return path.startsWith("/")
                        && !path.startsWith("//")
                        && path.chars().noneMatch(c -> c == '\\' || c < ' ')
                ? path
                : "/";
    }
}
