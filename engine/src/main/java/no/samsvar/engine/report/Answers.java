package no.samsvar.engine.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import org.jspecify.annotations.Nullable;

/** Every answer whole: by question, then by body in the order of the result. */
final class Answers {
    private final Map<String, Map<String, Answer>> byQuestion = new LinkedHashMap<>();

    Answers(Index index) {
        for (QuestionInfo question : index.all().round().questions()) {
            byQuestion.put(question.id(), new LinkedHashMap<>());
        }
        byQuestion.put(Index.UNASKED, new LinkedHashMap<>());
        for (RespondentInfo respondent : index.all().respondents()) {
            for (DocumentInfo document : index.documentsOf(respondent.id())) {
                for (AnswerReader.Part part : new AnswerReader(index, document).read()) {
                    byQuestion
                            .getOrDefault(part.question(), Map.of())
                            .computeIfAbsent(
                                    respondent.id(),
                                    id -> new Answer(id, part.question(), new ArrayList<>()))
                            .pieces()
                            .add(part.piece());
                }
            }
        }
    }

    /** The answers to a question, or to none ({@link Index#UNASKED}). */
    Collection<Answer> to(String question) {
        return byQuestion.getOrDefault(question, Map.of()).values();
    }

    @Nullable Answer of(String respondent, String question) {
        return byQuestion.getOrDefault(question, Map.of()).get(respondent);
    }
}
