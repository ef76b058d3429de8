package no.samsvar.engine.theme;

import java.util.ArrayList;
import java.util.List;
import no.samsvar.engine.language.Language;
import no.samsvar.engine.language.Languages;
import no.samsvar.engine.text.Folded;

/** The words of a text that carry meaning, each as a stem that bokmål and nynorsk share. */
final class Stems {
    private Stems() {}

    static List<String> of(String text, String language) {
        Language of = language.equals("other") ? Languages.norwegian() : Languages.of(language);
        List<String> stems = new ArrayList<>();
        for (String word : Folded.of(text).wordsOf()) {
            if (word.length() > 2 && !of.stopWords().contains(word)) {
                stems.add(of.stem(of.common(word)));
            }
        }
        return stems;
    }
}
