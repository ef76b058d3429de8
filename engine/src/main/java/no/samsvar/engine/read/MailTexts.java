package no.samsvar.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.samsvar.engine.text.Block;
import no.samsvar.engine.text.DocumentId;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Puts an e-mail's texts together: its body first, then each attachment, read by its own content as
 * it comes, so that only one is held at a time.
 */
final class MailTexts {
    /** E-mails within e-mails: what was forwarded, and what was forwarded in that. */
    private static final int DEEPEST = 3;

    private static final int MOST = 200;
    private static final int MOST_SPENT = 3;
    private static final int SMALL_IMAGE = 100_000;

    /** Parts that mail programs add and nobody reads: calendars, cards, signatures of keys. */
    private static final Set<String> MACHINE =
            Set.of(
                    "text/calendar",
                    "text/vcard",
                    "text/x-vcard",
                    "application/ics",
                    "application/pkcs7-signature",
                    "application/x-pkcs7-signature",
                    "application/pgp-signature",
                    "message/delivery-status",
                    "text/rfc822-headers");

    private final Dispatch dispatch;
    private final RawFile mail;
    private final Budget budget;
    private final int depth;
    private final String id;
    private final MailNames names = new MailNames();
    private final List<SourceText> attached = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int count;
    private int spent;

    /**
     * @param depth how many e-mails this one stands in
     */
    MailTexts(Dispatch dispatch, RawFile mail, Budget budget, int depth) {
        this.dispatch = dispatch;
        this.mail = mail;
        this.budget = budget;
        this.depth = depth;
        this.id = DocumentId.of(mail.path(), mail.sha256());
    }

    /**
     * @param name as the sender gave it, or null
     * @param declared the media type that the e-mail gives it
     * @param inline whether it belongs to the body's looks
     */
    void attachment(@Nullable String name, String declared, boolean inline, byte[] bytes) {
        if (MACHINE.contains(declared) || bytes.length == 0) {
            return;
        }
        RawFile file = named(name, bytes);
        Sniffed sniffed = Sniffer.sniff(bytes, budget.limits());
        boolean nested = sniffed.type() == FileType.EML || sniffed.type() == FileType.MSG;
        if (nested && depth >= DEEPEST) {
            leftOut(file, "too-deep");
        } else if (sniffed.type() == FileType.IMAGE) {
            if (!inline && bytes.length > SMALL_IMAGE) {
                leftOut(file, sniffed.what());
            }
        } else if (sniffed.type() == FileType.UNKNOWN) {
            leftOut(file, sniffed.what());
        } else {
            add(dispatch.read(file, new Budget(budget.limits()), depth + 1));
        }
    }

    /** The file of an attachment, its name made safe; counts it. */
    RawFile named(@Nullable String name, byte[] bytes) {
        if (++count > MOST) {
            throw new Budget.Spent(Problem.Code.TOO_LARGE, "attachments", MOST);
        }
        return new RawFile(mail.path() + "/" + names.unique(name), bytes);
    }

    /**
     * Takes what an attachment held. One that spends its own budget does not keep the next from
     * being read; a few of them do.
     */
    void add(Partial<List<SourceText>> read) {
        problems.addAll(read.problems());
        if (read.problems().stream().anyMatch(MailTexts::isSpent) && ++spent > MOST_SPENT) {
            throw new Budget.Spent(Problem.Code.BUDGET_SPENT, "attachments", MOST_SPENT);
        }
        for (SourceText text : read.value()) {
            budget.characters(text.text().length());
            attached.add(text);
        }
    }

    private static boolean isSpent(Problem problem) {
        return problem.code() == Problem.Code.BUDGET_SPENT
                || problem.code() == Problem.Code.TOO_LARGE;
    }

    boolean tooDeep() {
        return depth >= DEEPEST;
    }

    void leftOut(RawFile file, String type) {
        problems.add(
                Problem.of(
                        Problem.Code.ATTACHMENT_LEFT_OUT,
                        id,
                        Map.of("name", file.name(), "type", type)));
    }

    void problem(Problem.Code code, Map<String, String> args) {
        problems.add(Problem.of(code, id, args));
    }

    void spent(Budget.Spent spent) {
        problems.add(spent.problem(id));
    }

    /**
     * @param plain the body as plain text, empty where there is none
     * @param html the body as HTML, used where there is no plain one
     */
    Partial<List<SourceText>> build(Metadata metadata, String plain, String html) {
        if (plain.isBlank() && html.isBlank() && attached.isEmpty()) {
            String path = mail.path();
            List<Problem> none = new ArrayList<>(problems);
            none.replaceAll(problem -> id.equals(problem.document()) ? at(problem, path) : problem);
            if (none.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR)) {
                none.add(Problem.of(Problem.Code.EMPTY, path));
            }
            return Partial.of(List.of(), none);
        }
        List<SourceText> texts = new ArrayList<>();
        texts.add(body(metadata, plain, html));
        for (SourceText text : attached) {
            texts.add(text.metadata().sender() == null ? from(metadata.sender(), text) : text);
        }
        return Partial.of(texts, problems);
    }

    private SourceText body(Metadata metadata, String plain, String html) {
        Budget own = new Budget(budget.limits()); // whatever the attachments have spent
        String words = plain.replace("\r\n", "\n").replace('\r', '\n');
        if (words.isBlank() && !html.isBlank()) {
            Partial<List<SourceText>> read = dispatch.html(mail, html, own);
            problems.addAll(read.problems());
            if (!read.value().isEmpty()) {
                return email(metadata, read.value().getFirst());
            }
        }
        return email(metadata, PlainText.of(mail, words, metadata, own));
    }

    private SourceText email(Metadata metadata, SourceText body) {
        List<Block> blocks = MailQuotes.mark(body.text(), body.blocks(), metadata.title());
        return new SourceText(
                id,
                mail.path(),
                "email",
                mail.sha256(),
                body.text(),
                blocks,
                body.origins(),
                body.pageStarts(),
                metadata);
    }

    private static SourceText from(@Nullable String sender, SourceText text) {
        Metadata own = text.metadata();
        return new SourceText(
                text.id(),
                text.file(),
                text.type(),
                text.sha256(),
                text.text(),
                text.blocks(),
                text.origins(),
                text.pageStarts(),
                new Metadata(own.title(), sender, own.date()));
    }

    private static Problem at(Problem problem, String path) {
        return new Problem(problem.code(), problem.args(), path, null);
    }
}
