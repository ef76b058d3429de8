package no.samsvar.engine.assist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import no.samsvar.engine.assist.Request.Kind;
import no.samsvar.engine.collate.Collation;
import no.samsvar.engine.collate.Collation.Position;
import no.samsvar.engine.collate.Collation.QuestionInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.collate.Collation.ThemeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a result gives reason to ask for: of each question a summary of all that was said and of
 * each theme under it, and a title for each theme that was found and that nobody has named. What is
 * exempt from the public is left out, and so are names of bodies and documents.
 */
final class Requests {
    /** Fewer statements are read faster than a summary of them. */
    private static final int FEWEST = 3;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Collation all;
    private final int characters;
    private final String language;
    private final Map<String, String> titles = new HashMap<>();

    private Requests(Collation all, int characters) {
        this.all = all;
        this.characters = characters;
        this.language = all.round().language();
        all.round().themes().forEach(t -> titles.put(t.id(), t.title()));
    }

    /**
     * @param characters of statements, at most, in one request
     */
    static List<Request> of(Collation all, int characters) {
        return new Requests(all, characters).requests();
    }

    private List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        for (QuestionInfo question : all.round().questions()) {
            String id = question.id();
            add(requests, Kind.SUMMARY, question, null, s -> id.equals(s.question()));
            for (ThemeInfo theme : all.round().themes()) {
                add(
                        requests,
                        Kind.SUMMARY,
                        question,
                        theme.id(),
                        s -> id.equals(s.question()) && s.themes().contains(theme.id()));
            }
        }
        add(requests, Kind.SUMMARY, null, null, s -> s.question() == null);
        for (ThemeInfo theme : all.round().themes()) {
            if (theme.source().equals("found") && theme.decidedBy() == null) {
                add(requests, Kind.TITLE, null, theme.id(), s -> s.themes().contains(theme.id()));
            }
        }
        return requests;
    }

    private void add(
            List<Request> requests,
            Kind kind,
            @Nullable QuestionInfo question,
            @Nullable String theme,
            Predicate<StatementInfo> belongs) {
        List<StatementInfo> group =
                all.statements().stream().filter(s -> s.exempt() == null).filter(belongs).toList();
        if (group.size() < FEWEST) {
            return;
        }
        List<StatementInfo> shown = fitting(group);
        Map<String, Object> material = new LinkedHashMap<>();
        if (question != null) {
            material.put("question", question.text());
        }
        if (theme != null && kind == Kind.SUMMARY) {
            material.put("theme", titles.getOrDefault(theme, theme));
        }
        List<Map<String, String>> statements = new ArrayList<>();
        for (StatementInfo statement : shown) {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("id", statement.id());
            one.put("text", statement.text());
            statements.add(one);
        }
        material.put("statements", statements);
        requests.add(
                new Request(
                        kind,
                        question == null ? null : question.id(),
                        theme,
                        instruction(kind, language),
                        MAPPER.writeValueAsString(material),
                        shown.stream().map(StatementInfo::id).toList(),
                        group.size()));
    }

    /**
     * As many as there is room for: first one of each position, those of most bodies first, so that
     * every view is there before any is there twice.
     */
    private List<StatementInfo> fitting(List<StatementInfo> group) {
        Map<String, StatementInfo> byId = new LinkedHashMap<>();
        group.forEach(s -> byId.put(s.id(), s));
        Set<StatementInfo> order = new LinkedHashSet<>();
        all.positions().stream()
                .sorted(
                        Comparator.comparingInt((Position p) -> -p.respondents().size())
                                .thenComparing(Position::id))
                .map(p -> p.statements().stream().map(byId::get).filter(Objects::nonNull))
                .forEach(members -> members.findFirst().ifPresent(order::add));
        order.addAll(group);
        Set<String> chosen = new LinkedHashSet<>();
        int room = characters;
        for (StatementInfo statement : order) {
            int length = statement.text().length();
            if (length <= room || chosen.isEmpty()) {
                chosen.add(statement.id());
                room -= length;
            }
        }
        return group.stream().filter(s -> chosen.contains(s.id())).toList();
    }

    /**
     * @param language nb, nn or en; any other is read as nb
     */
    static String instruction(Kind kind, String language) {
        String known = language.equals("nn") || language.equals("en") ? language : "nb";
        String name = kind.key() + "_" + known + ".txt";
        try (InputStream in = Requests.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
