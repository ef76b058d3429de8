package no.samsvar.engine.assist;

import java.util.Set;

/**
 * Words that say how many. A summary that says "most" claims a count, and counts are lengths of
 * lists: such a word may be used where a cited statement uses it. Not here: words that more often
 * are something else (en, få, both), and those that claim no more than that there are some.
 */
final class Counting {
    private static final Set<String> NORWEGIAN =
            split(
                    "alle ingen inga samtlige samtlege flertall flertallet fleirtal fleirtalet",
                    "mindretall mindretallet mindretal mindretalet fleste flest flere fleire færre",
                    "mange halvparten enstemmig samrøystes to tre fire fem seks sju syv åtte ni ti",
                    "elleve tolv tretten fjorten femten seksten tjue tyve tretti førti femti hundre",
                    "tusen million millioner millionar milliard milliarder milliardar prosent");

    private static final Set<String> ENGLISH =
            split(
                    "all every everyone none nobody most majority minority several many few half",
                    "unanimous unanimously two three four five six seven eight nine ten eleven",
                    "twelve thirteen fourteen fifteen sixteen twenty thirty forty fifty hundred",
                    "thousand million billion twice percent");

    private Counting() {}

    private static Set<String> split(String... lines) {
        return Set.of(String.join(" ", lines).split(" "));
    }

    /**
     * @param language a language's code; nynorsk and bokmål share their words
     */
    static Set<String> in(String language) {
        return language.equals("en") ? ENGLISH : NORWEGIAN;
    }
}
