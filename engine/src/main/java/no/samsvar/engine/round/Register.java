package no.samsvar.engine.round;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samsvar.engine.text.Partial;

/**
 * The bodies that may answer, and where their names stand in a text. Immutable, so safe to share
 * between threads.
 */
public final class Register {
    /** The date from which the bundled register holds. */
    public static final String BUNDLED_AS_OF = "2026-01-01";

    private static final class Bundled {
        static final Register REGISTER = new Register(RegisterCsv.read(resource(), null));
    }

    private final List<Respondent> all;
    private final NameTrie names;
    private final Map<String, Respondent> byId = new HashMap<>();
    private final Map<String, Respondent> byNumber = new HashMap<>();

    private Register(List<Respondent> all) {
        this.all = List.copyOf(all);
        this.names = new NameTrie(this.all);
        for (Respondent body : this.all) {
            byId.putIfAbsent(body.id(), body);
            String number = body.number();
            if (number != null) {
                byNumber.putIfAbsent(number, body);
            }
        }
    }

    /** The 371 municipalities and county municipalities of Norway, in Norwegian order. */
    public static Register bundled() {
        return Bundled.REGISTER;
    }

    public static Register of(List<Respondent> respondents) {
        return new Register(respondents);
    }

    /**
     * @param csv columns {@code id,name,kind,number,county} in any order, and those of the bundled
     *     register where wanted; comma, semicolon or tab between them
     * @return the register, in the order of the rows
     * @throws RegisterException where a column is missing, an id is used twice, a kind is unknown
     */
    public static Register parse(String csv) {
        return new Register(RegisterCsv.read(csv, bundled()));
    }

    /**
     * As {@link #parse(String)}, from a file's bytes.
     *
     * @param file the path to name in problems
     * @return with a problem {@code wrong-encoding} where the bytes are not UTF-8 and were read as
     *     windows-1252
     */
    public static Partial<Register> parse(byte[] csv, String file) {
        return Csv.decode(csv, file).map(Register::parse);
    }

    public List<Respondent> all() {
        return all;
    }

    public Optional<Respondent> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * @param number with its leading zero
     */
    public Optional<Respondent> byNumber(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /**
     * The bodies of this name as an address or a file name writes it: case, accents, spaces and
     * hyphens do not matter ({@code "heroy"}, {@code "nordrefollo"}); empty where there is none.
     */
    public List<Respondent> named(String name) {
        return List.copyOf(names.named(name));
    }

    /**
     * The bodies in some counties.
     *
     * @param counties numbers or Norwegian names; empty for all
     */
    public Register inCounties(Collection<String> counties) {
        if (counties.isEmpty()) {
            return this;
        }
        Set<String> wanted = new HashSet<>();
        counties.forEach(county -> wanted.add(NameFold.squashed(county)));
        return new Register(all.stream().filter(r -> isIn(r, wanted)).toList());
    }

    private static boolean isIn(Respondent body, Set<String> wanted) {
        String county = body.county();
        String number = body.countyNumber();
        return (county != null && wanted.contains(NameFold.squashed(county)))
                || (number != null && wanted.contains(number));
    }

    /**
     * Every place where a name stands in a text, in order, without overlap, the longest name at
     * each place. Takes time in proportion to the text.
     */
    public List<Mention> mentions(CharSequence text) {
        return new NameFinder(text, names).find();
    }

    private static String resource() {
        String name = "register-" + BUNDLED_AS_OF + ".csv";
        try (InputStream in = Register.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
