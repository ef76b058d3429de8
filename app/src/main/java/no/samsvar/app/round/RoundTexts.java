package no.samsvar.app.round;

import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samsvar.engine.read.ReadLimits;
import no.samsvar.engine.read.Reader;
import no.samsvar.engine.text.SourceText;
import org.springframework.stereotype.Component;

/** The words of rounds' papers, read in worker processes; the last ones are kept in memory. */
@Component
class RoundTexts {
    private static final int KEPT = 16;
    private final RoundDocuments documents;
    private final Reader reader = Reader.withWorkers(ReadLimits.DEFAULT, 1);
    private final Map<String, List<SourceText>> read =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<SourceText>> eldest) {
                    return size() > KEPT;
                }
            };

    RoundTexts(RoundDocuments documents) {
        this.documents = documents;
    }

    /** Empty where the engine finds no words in it. */
    synchronized List<SourceText> of(RoundDocument document) {
        String key = document.sha256() + document.name();
        List<SourceText> known = read.get(key);
        if (known == null) {
            known = reader.read(documents.path(document), document.name()).value();
            read.put(key, known);
        }
        return known;
    }

    @PreDestroy
    void close() {
        reader.close();
    }
}
