package no.samsvar.engine.language;

import java.util.List;

/** The languages that the engine knows, and which of them a passage is written in. */
public final class Languages {

    private static final Language NORWEGIAN = Norwegian.of("no", 3);
    private static final List<Language> ALL =
            List.of(
                    Norwegian.of("nb", 1),
                    Norwegian.of("nn", 2),
                    German.create(),
                    English.create());

    private Languages() {}

    /**
     * The language of a code.
     *
     * @param code {@code "nb"}, {@code "nn"}, {@code "de"} or {@code "en"}; any other, also what
     *     {@link #detect} calls {@code "other"}, gives {@link #norwegian()}, which this process is
     *     written in
     */
    public static Language of(String code) {
        for (Language language : ALL) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        return NORWEGIAN;
    }

    /** Bokmål, nynorsk, German and English, in this order. */
    public static List<Language> all() {
        return ALL;
    }

    /** Both written forms of Norwegian at once, for papers that mix them. */
    public static Language norwegian() {
        return NORWEGIAN;
    }

    /**
     * Which language a passage is written in.
     *
     * @return {@code "nb"}, {@code "nn"}, {@code "de"} or {@code "en"}; {@code "other"} when there
     *     is too little to go by, or another language
     */
    public static String detect(CharSequence passage) {
        return Detector.detect(passage);
    }
}
