package no.samsvar.app.register;

/** An office that serves the bodies of one county or several. */
public record Region(String id, String name) {}
