package no.samsvar.app.web;

import org.springframework.mock.env.MockEnvironment;

/** A post office for tests. */
public final class PostAt {
    private PostAt() {}

    public static Post port(int port) {
        return new Post(
                new MockEnvironment()
                        .withProperty("samsvar.mail.host", "127.0.0.1")
                        .withProperty("samsvar.mail.port", Integer.toString(port))
                        .withProperty("samsvar.mail.from", "samsvar@ks.example"));
    }
}
