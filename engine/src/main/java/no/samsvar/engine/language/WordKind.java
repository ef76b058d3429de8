package no.samsvar.engine.language;

/** The kinds of word that cues may name. */
enum WordKind {
    FINITE("<fin>"),
    PAST("<past>"),
    INFINITIVE("<inf>"),
    PARTICIPLE("<part>"),
    PASSIVE("<pas>"),
    IMPERATIVE("<imp>"),
    NUMBER("<num>");

    private final String sign;

    WordKind(String sign) {
        this.sign = sign;
    }

    static WordKind parse(String sign) {
        for (WordKind kind : values()) {
            if (kind.sign.equals(sign)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of word: " + sign);
    }
}
