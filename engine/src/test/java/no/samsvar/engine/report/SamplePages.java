package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Pages that between them say everything that a report can say. */
final class SamplePages {
    private SamplePages() {}

    static Set<String> saidByAll() {
        List<Page> pages = new ArrayList<>();
        SampleRound full = SampleCollation.round("nb");
        pages.add(new Page(full.build(), full.texts(), false));
        pages.add(pages.getFirst().blank(true));
        SampleRound empty = new SampleRound("nb");
        pages.add(new Page(empty.build(), empty.texts(), false));
        SampleRound many = SampleNational.round(40, 3);
        pages.add(new Page(many.build(), many.texts(), false));
        SampleRound odd = SampleOdd.round();
        odd.audience = "public";
        pages.add(new Page(odd.build(), odd.texts(), true));
        SampleRound shared = SampleShared.round();
        pages.add(new Page(shared.build(), shared.texts(), false));
        SampleRound weighed = SampleWeighed.round("nb");
        pages.add(new Page(weighed.build(), weighed.texts(), false));
        SampleRound given = SampleWeighed.round("nb");
        given.source = null;
        given.figures("9204", null, "small", "6", null);
        pages.add(new Page(given.build(), given.texts(), false));
        for (String more : List.of("worth", "little", "too-few")) {
            SampleRound asked = SampleOdd.round();
            asked.more = more;
            asked.asked = more.equals("worth") ? 2 : 1;
            pages.add(new Page(asked.build(), asked.texts(), false));
        }
        SampleRound done = SampleOdd.round();
        done.more = "little";
        pages.add(new Page(done.build(), done.texts(), false));
        Set<String> said = new TreeSet<>();
        for (Page page : pages) {
            HtmlReport.page(page);
            WordReport.write(page);
            StatementsXlsx.write(page);
            if (page.isLinked()) {
                Linked.write(page, (path, bytes) -> {});
            }
            said.addAll(page.phrases.used());
        }
        return said;
    }
}
