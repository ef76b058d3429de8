package no.samsvar.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samsvar.engine.collate.Collation.Because;
import no.samsvar.engine.collate.Collation.DocumentInfo;
import no.samsvar.engine.collate.Collation.RespondentInfo;
import no.samsvar.engine.collate.Collation.RoundInfo;
import no.samsvar.engine.collate.Collation.StatementInfo;
import no.samsvar.engine.mandate.Support;
import no.samsvar.engine.mandate.Support.Voice;
import no.samsvar.engine.report.CollationJson;
import no.samsvar.engine.report.ResultFolder;
import org.jspecify.annotations.Nullable;

/** The evidence for a claim in one result, as text and as JSON. */
final class SupportView {
    private static final int MOST_NAMES = 40;

    private final Terminal terminal;
    private final Messages messages;
    private final ResultFolder result;
    private final Support support;
    private final int limit;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, DocumentInfo> documents = new HashMap<>();

    /**
     * @param limit most quotations of a group that are shown; 0 for all
     */
    SupportView(Main main, ResultFolder result, Support support, int limit) {
        this.terminal = main.terminal();
        this.messages = main.messages();
        this.result = result;
        this.support = support;
        this.limit = limit <= 0 ? Integer.MAX_VALUE : limit;
        result.collation().respondents().forEach(r -> names.put(r.id(), r.name()));
        result.collation().documents().forEach(d -> documents.put(d.id(), d));
    }

    /** No quotation is shown that does not stand in its document as it is shown. */
    void refuseWhatDiffers(Path folder) {
        Stream.of(support.supports(), support.further(), support.against(), support.near())
                .flatMap(List::stream)
                .map(Voice::statement)
                .filter(s -> !result.holds(s))
                .findFirst()
                .ifPresent(s -> {
                    throw new Complaints.CouldNotRun(
                            messages.say("support.differs", s.id(), folder));
                });
    }

    /** "Tid for samarbeid 2031 (out)": two results may be of rounds of one name. */
    static String title(ResultFolder result, Path folder) {
        RoundInfo round = result.collation().round();
        String title = round.title().isBlank() ? round.id() : round.title();
        Integer year = round.year();
        boolean dated = year == null || title.contains(year.toString());
        return title + (dated ? "" : " " + year) + " (" + folder + ")";
    }

    void print(Path folder, boolean earlier) {
        if (!earlier) {
            terminal.line(Wrap.hanging("", "«" + support.claim() + "»", terminal.width()));
        }
        String title = title(result, folder);
        terminal.line(messages.say(earlier ? "support.earlier" : "support.round", title));
        terminal.line();
        if (support.isUnspoken()) {
            terminal.line(messages.say("support.unspoken"));
        }
        group("supports", support.supports());
        group("further", support.further());
        group("against", support.against());
        group("near", support.near());
        bodies("silent", support.silent());
        bodies("unanswered", support.unanswered());
    }

    private void group(String name, List<Voice> voices) {
        if (voices.isEmpty()) {
            return;
        }
        Map<String, List<Voice>> byBody = new LinkedHashMap<>();
        voices.forEach(v -> byBody.computeIfAbsent(v.respondent(), k -> new ArrayList<>()).add(v));
        terminal.line(
                messages.say("support." + name)
                        + ": "
                        + of(byBody.size())
                        + ", "
                        + messages.count("support.statements", voices.size()));
        int shown = 0;
        for (Map.Entry<String, List<Voice>> body : byBody.entrySet()) {
            if (shown >= limit) {
                break;
            }
            terminal.line("  " + names.getOrDefault(body.getKey(), body.getKey()));
            for (Voice voice : body.getValue()) {
                if (shown++ < limit) {
                    quotation(voice);
                }
            }
        }
        if (voices.size() > limit) {
            terminal.line("  " + messages.say("support.more", voices.size() - limit));
        }
    }

    private void quotation(Voice voice) {
        StatementInfo statement = voice.statement();
        terminal.line(Wrap.hanging("    ", "«" + statement.text() + "»", terminal.width()));
        String why = voice.because().stream().map(this::reason).collect(Collectors.joining("; "));
        String place = place(statement) + (why.isEmpty() ? "" : " · " + why);
        terminal.line(Wrap.hanging("      ", place, terminal.width()));
    }

    private String place(StatementInfo statement) {
        DocumentInfo document = documents.get(statement.document());
        String file = document == null ? statement.document() : document.file();
        Integer page = statement.page();
        return file
                + ", "
                + (page == null
                        ? messages.say("explain.line", result.lineOf(statement))
                        : messages.say("read.page", page));
    }

    private String reason(Because because) {
        return messages.say(
                "because.mandate." + because.code(), because.args().getOrDefault("words", ""));
    }

    /** "3 of 20 that have answered". */
    private String of(int bodies) {
        long answered =
                result.collation().respondents().stream().filter(RespondentInfo::answered).count();
        return messages.say("support.of", bodies, answered);
    }

    private void bodies(String name, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        int most = limit == Integer.MAX_VALUE ? ids.size() : MOST_NAMES;
        String listed =
                ids.stream()
                        .limit(most)
                        .map(id -> names.getOrDefault(id, id))
                        .collect(Collectors.joining(", "));
        String line =
                messages.say("support." + name)
                        + " ("
                        + (name.equals("silent") ? of(ids.size()) : Integer.toString(ids.size()))
                        + "): "
                        + listed
                        + (ids.size() > most ? " …" : "");
        terminal.line(Wrap.hanging("", line, terminal.width()));
    }

    /** One result, on one line. */
    private record Line(
            String result,
            boolean earlier,
            String round,
            String claim,
            boolean unspoken,
            List<Quoted> supports,
            List<Quoted> further,
            List<Quoted> against,
            List<Quoted> near,
            List<Body> silent,
            List<Body> unanswered) {}

    private record Body(String id, String name) {}

    private record Quoted(
            Body respondent,
            String statement,
            String text,
            String document,
            String file,
            @Nullable Integer page,
            int start,
            int end,
            double likeness,
            List<Because> because) {}

    /** All of it, whatever the limit. */
    String json(Path folder, boolean earlier) {
        return CollationJson.line(
                new Line(
                        folder.toString(),
                        earlier,
                        result.collation().round().title(),
                        support.claim(),
                        support.isUnspoken(),
                        quoted(support.supports()),
                        quoted(support.further()),
                        quoted(support.against()),
                        quoted(support.near()),
                        named(support.silent()),
                        named(support.unanswered())));
    }

    private List<Quoted> quoted(List<Voice> voices) {
        return voices.stream().map(this::quoted).toList();
    }

    private Quoted quoted(Voice voice) {
        StatementInfo statement = voice.statement();
        DocumentInfo document = documents.get(statement.document());
        return new Quoted(
                body(voice.respondent()),
                statement.id(),
                statement.text(),
                statement.document(),
                document == null ? "" : document.file(),
                statement.page(),
                statement.start(),
                statement.end(),
                Math.round(voice.likeness() * 100) / 100.0,
                voice.because());
    }

    private List<Body> named(List<String> ids) {
        return ids.stream().map(this::body).toList();
    }

    private Body body(String id) {
        return new Body(id, names.getOrDefault(id, id));
    }
}
