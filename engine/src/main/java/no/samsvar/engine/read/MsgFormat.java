package no.samsvar.engine.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.samsvar.engine.text.Metadata;
import no.samsvar.engine.text.Partial;
import no.samsvar.engine.text.Problem;
import no.samsvar.engine.text.SourceText;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;

/** An e-mail as Outlook saves it. */
final class MsgFormat implements Format {
    private final Dispatch dispatch;
    private final int depth;

    MsgFormat(Dispatch dispatch, int depth) {
        this.dispatch = dispatch;
        this.depth = depth;
    }

    @Override
    public Partial<List<SourceText>> read(RawFile file, Budget budget) {
        try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(file.bytes()))) {
            return read(message, file, budget, depth);
        } catch (IOException e) {
            return Partial.of(
                    List.of(),
                    List.of(
                            Problem.of(
                                    Problem.Code.UNREADABLE,
                                    file.path(),
                                    Map.of("reason", "damaged"))));
        }
    }

    private Partial<List<SourceText>> read(
            MAPIMessage message, RawFile file, Budget budget, int inside) {
        message.setReturnNullOnMissingChunk(true);
        message.guess7BitEncoding();
        MailTexts texts = new MailTexts(dispatch, file, budget, inside);
        try {
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                attachment(attachment, texts, budget, inside);
            }
        } catch (Budget.Spent e) {
            texts.spent(e);
        } catch (IOException | RuntimeException e) {
            texts.problem(Problem.Code.DAMAGED, Map.of("what", "attachment"));
        }
        Body body = Body.of(message);
        return texts.build(metadata(message), body.plain, body.html);
    }

    private void attachment(AttachmentChunks attachment, MailTexts texts, Budget budget, int inside)
            throws IOException {
        String name = name(attachment);
        if (attachment.isEmbeddedMessage()) {
            try (MAPIMessage message = attachment.getEmbeddedMessage()) {
                message.setReturnNullOnMissingChunk(true);
                Body body = Body.of(message);
                byte[] bytes = (body.plain + body.html).getBytes(StandardCharsets.UTF_8);
                RawFile file = texts.named(name, bytes);
                if (texts.tooDeep()) {
                    texts.leftOut(file, "too-deep");
                } else {
                    texts.add(read(message, file, budget, inside + 1));
                }
            }
        } else if (attachment.getAttachData() != null) {
            String type = Objects.requireNonNullElse(string(attachment.getAttachMimeTag()), "");
            boolean inline = attachment.getAttachContentId() != null;
            texts.attachment(name, type, inline, attachment.getAttachData().getValue());
        }
    }

    private static @Nullable String name(AttachmentChunks attachment) {
        String name = string(attachment.getAttachLongFileName());
        name = name != null ? name : string(attachment.getAttachFileName());
        return name != null ? name : string(attachment.getAttachDisplayName());
    }

    private static @Nullable String string(@Nullable StringChunk chunk) {
        String value = chunk == null ? null : chunk.getValue();
        return value == null || value.isBlank() ? null : value;
    }

    private static Metadata metadata(MAPIMessage message) {
        return new Metadata(get(message::getSubject), sender(message), date(message));
    }

    /** The name as it is shown, with the address where that is one that others can write to. */
    private static @Nullable String sender(MAPIMessage message) {
        String name = get(message::getDisplayFrom);
        String address = string(message.getMainChunks().getEmailFromChunk());
        if (address == null || !address.contains("@") || address.equals(name)) {
            return name;
        }
        return name == null ? address : name + " <" + address + ">";
    }

    private static @Nullable String date(MAPIMessage message) {
        Calendar date = get(message::getMessageDate);
        return date == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        date.toInstant().atOffset(ZoneOffset.UTC));
    }

    private static <T> @Nullable T get(Chunk<T> chunk) {
        try {
            return chunk.get();
        } catch (ChunkNotFoundException | RuntimeException e) {
            return null;
        }
    }

    private interface Chunk<T> {
        @Nullable T get() throws ChunkNotFoundException;
    }

    private record Body(String plain, String html) {
        static Body of(MAPIMessage message) {
            return new Body(
                    Objects.requireNonNullElse(get(message::getTextBody), ""),
                    Objects.requireNonNullElse(get(message::getHtmlBody), ""));
        }
    }
}
