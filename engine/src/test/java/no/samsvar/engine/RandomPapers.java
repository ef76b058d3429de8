package no.samsvar.engine;

import java.util.Random;

/** Plain texts that nobody wrote, from a seed: what stands in council papers, and what may not. */
final class RandomPapers {
    private static final String[] PIECES = {
        "kommunen",
        "skal",
        "bør",
        "ikke",
        "og",
        "biblioteket",
        "å",
        "Øst",
        "nynorsk",
        "eigedom",
        "f.eks.",
        "jf.",
        "kl.",
        "22. april",
        "sak 23/25",
        "1.1",
        "20 %",
        "[xx]",
        "KS",
        "Elvestrand",
        "Innspill fra Elvestrand kommune",
        "Vedtak",
        "Til spørsmål 1",
        "Behandling",
        "Votering",
        "Hva skal vår kommune gjøre for at flere bruker biblioteket?",
        "Med hilsen",
        "Saksframlegg",
        "Forslag fra Ola Berg (H):",
        "Side 2 av 3",
        "nytt kulepunkt:",
        "strykes",
        "«",
        "»",
        "\"",
        "(",
        ")",
        ".",
        ".",
        ".",
        "?",
        "!",
        ":",
        ";",
        ",",
        "–",
        "-",
        "…",
        "\n",
        "\n",
        "\n",
        "\n\n",
        "\n\n\n",
        "\r\n",
        "\t",
        "  ",
        "\f",
        "\n• ",
        "\no ",
        "\n  - ",
        "\n1. ",
        "\n2. ",
        "\n10) ",
        "\na) ",
        "\n§ 3 ",
        "\n7\n",
        "\n2Taktskifte",
        "drøf-\ntes",
        "\u00A0",
        "\u200B",
        "\uFEFF",
        "\u202E",
        "\u2066",
        "\u0007",
        "e\u0301",
        "ﬁ",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "ß",
        "İ",
        "ǅ",
        "漢字",
        "\u2028",
    };

    private RandomPapers() {}

    /**
     * @param known sentences that stand elsewhere in the round, so that some of it is borrowed
     */
    static String text(long seed, String... known) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(160);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(12) == 0) {
                text.append(known[random.nextInt(known.length)]);
            } else if (random.nextInt(8) == 0) {
                letters(random, text);
            } else {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            text.append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static void letters(Random random, StringBuilder text) {
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
    }
}
