package no.samsvar.app.round;

import static no.samsvar.app.web.Redirect.to;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.samsvar.app.people.Action;
import no.samsvar.app.people.Needs;
import no.samsvar.app.people.Visitor;
import no.samsvar.app.round.RoundForm.Fault;
import no.samsvar.app.web.Html;
import no.samsvar.app.web.Pages;
import no.samsvar.app.web.Texts;
import no.samsvar.engine.round.Round;
import no.samsvar.engine.round.RoundFile;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.ProblemMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Questions and themes of a round, and the definitions that it has had. */
@Controller
public class EditController {
    private final Rounds rounds;
    private final Drafting drafting;

    EditController(Rounds rounds, Drafting drafting) {
        this.rounds = rounds;
        this.drafting = drafting;
    }

    /**
     * @param noticed what the engine said of the papers, in words
     * @param unsaved whether something stands in the form that is not kept yet
     * @param theirs what differs from what somebody else has kept meanwhile
     */
    public record Editing(
            KeptRound round,
            RoundForm form,
            List<String> noticed,
            boolean failed,
            boolean unsaved,
            List<Fault> faults,
            @Nullable List<RoundDifference> theirs) {
        /** The fault of a field, or null. */
        public @Nullable Fault fault(String field) {
            return faults.stream().filter(f -> f.field().equals(field)).findFirst().orElse(null);
        }
    }

    /** One version and how it differs from the one before. */
    public record Change(RoundVersion version, List<RoundDifference> changes, boolean current) {}

    /** All versions. */
    public record History(KeptRound round, List<Change> changes, boolean mayRestore) {}

    @Needs(Action.EDIT_ROUND)
    @GetMapping("/rounds/{round}/edit")
    Object form(@PathVariable UUID round, Texts texts) {
        KeptRound kept = rounds.byId(round);
        boolean waiting =
                drafting.of(round).filter(d -> d.state() == Drafting.State.WAITING).isPresent();
        return waiting && kept.version() == 1
                ? to(kept.path() + "/drafting")
                : page(kept, RoundForm.of(kept), texts, false, List.of(), null);
    }

    @Needs(Action.EDIT_ROUND)
    @PostMapping("/rounds/{round}/edit")
    Object edit(
            @PathVariable UUID round,
            @RequestParam(name = "do", defaultValue = "save") String change,
            HttpServletRequest request,
            Texts texts,
            Visitor visitor) {
        KeptRound kept = rounds.byId(round);
        RoundForm form = RoundForm.read(request.getParameterMap());
        if (!change.equals("save")) {
            return page(kept, form.apply(change), texts, true, List.of(), null);
        }
        Round base = kept.round();
        List<Fault> faults = form.faults(base);
        if (!faults.isEmpty()) {
            return page(kept, form, texts, true, faults, null)
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (form.version() == kept.version()
                && rounds.save(round, form.version(), form.round(base), visitor)) {
            Pages.flash(request, "success", texts.get("edit.saved"));
            return to(kept.path() + "/edit");
        }
        KeptRound newer = rounds.byId(round);
        List<RoundDifference> theirs = RoundDifference.between(RoundForm.of(newer), form);
        return page(newer, form.at(newer.version()), texts, true, List.of(), theirs)
                .with(HttpStatus.CONFLICT);
    }

    @Needs(Action.EDIT_ROUND)
    @GetMapping("/rounds/{round}/versions")
    Html versions(@PathVariable UUID round) {
        KeptRound kept = rounds.byId(round);
        List<RoundVersion> all = rounds.versions(round);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<RoundDifference> differences =
                    i + 1 < all.size()
                            ? RoundDifference.between(form(all.get(i + 1)), form(all.get(i)))
                            : List.of();
            changes.add(
                    new Change(all.get(i), differences, all.get(i).version() == kept.version()));
        }
        return Html.of("round/versions", "versions.title", new History(kept, changes, true));
    }

    /** Brings an earlier definition back, as a new version: nothing that was there is lost. */
    @Needs(Action.EDIT_ROUND)
    @PostMapping("/rounds/{round}/versions")
    Object restore(
            @PathVariable UUID round,
            @RequestParam int version,
            @RequestParam int current,
            HttpServletRequest request,
            Texts texts,
            Visitor visitor) {
        KeptRound kept = rounds.byId(round);
        RoundVersion wanted =
                rounds.versions(round).stream()
                        .filter(v -> v.version() == version)
                        .findFirst()
                        .orElse(null);
        boolean done =
                wanted != null
                        && rounds.save(round, current, form(wanted).round(kept.round()), visitor);
        Pages.flash(
                request,
                done ? "success" : "warning",
                texts.get(done ? "versions.restored" : "versions.changed"));
        return to(kept.path() + "/versions");
    }

    /** Where the engine speaks of files and options, the page says it in its own words. */
    private static String said(Problem problem, ProblemMessages messages, Texts texts) {
        String key = "noticed." + problem.code().key();
        return texts.has(key) ? texts.get(key) : messages.of(problem);
    }

    private static RoundForm form(RoundVersion version) {
        return RoundForm.of(RoundFile.parse(version.definition()), version.version());
    }

    private Html page(
            KeptRound kept,
            RoundForm form,
            Texts texts,
            boolean unsaved,
            List<Fault> faults,
            @Nullable List<RoundDifference> theirs) {
        ProblemMessages messages = ProblemMessages.in(texts.language());
        Drafting.Drafted drafted =
                drafting.of(kept.id()).orElse(new Drafting.Drafted(Drafting.State.DONE, List.of()));
        List<String> noticed =
                drafted.problems().stream()
                        .map(found ->
                                (found.file() == null ? "" : found.file() + ": ")
                                        + said(found.problem(), messages, texts))
                        .distinct()
                        .toList();
        return Html.of(
                "round/edit",
                "edit.page",
                new Editing(
                        kept,
                        form,
                        noticed,
                        drafted.state() == Drafting.State.FAILED,
                        unsaved,
                        faults,
                        theirs));
    }
}
