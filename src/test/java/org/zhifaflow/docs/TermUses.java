package org.zhifaflow.docs;

import static org.zhifaflow.docs.Markdown.code;
import static org.zhifaflow.docs.Markdown.plain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * The clocks of the register and where each is used: by a task's property, by a timer, by code of a domain room, or
 * because its row says that another row is the same clock.
 */
final class TermUses {

    private static final String REGISTER = "statutoryTerms";
    private static final String KEY = "term";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern SAME_CLOCK = Pattern.compile("同一时钟：(\\w+)");
    /** Code that names a clock outright: a key, a question for its last day or length, a constant called so. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:TermKey\\.ofCase|new TermKey|\\bkey|\\blastDay|\\blength)\\((?:[^()\"]|\\([^()]*\\))*\"(\\w+)\"\\s*\\)"
                    + "|String \\w*TERM\\w* = \"(\\w+)\"");

    private static final Pattern KNOWS_TERMS =
            Pattern.compile("org\\.zhifaflow\\.calendar|List<String> terms|\\bterms\\.");

    /** A row of the register. */
    record Row(Element rule, String description, Set<String> terms) {}

    private final Optional<Element> table;
    private final List<Row> rows;
    private final Map<String, List<String>> inModels;
    private final Map<String, Set<String>> inCode;
    private final Map<String, String> sameClock;

    private TermUses(
            Optional<Element> table,
            List<Row> rows,
            Map<String, List<String>> inModels,
            Map<String, Set<String>> inCode,
            Map<String, String> sameClock) {
        this.table = table;
        this.rows = rows;
        this.inModels = inModels;
        this.inCode = inCode;
        this.sameClock = sameClock;
    }

    static TermUses of(Path root) {
        List<ProcessModel> processes = ModelFile.below(root, ".bpmn").stream()
                .flatMap(file -> ProcessModel.in(file).stream())
                .toList();
        List<ModelFile> tables = ModelFile.below(root, ".dmn");
        return of(root, tables, processes, Links.between(processes, tables));
    }

    static TermUses of(Path root, List<ModelFile> tables, List<ProcessModel> processes, Links links) {
        Optional<Element> table = tables.stream()
                .flatMap(file -> Xml.children(file.content(), "decision").stream())
                .filter(decision -> decision.getAttribute("id").equals(REGISTER))
                .findFirst()
                .flatMap(decision -> Xml.child(decision, "decisionTable"));
        List<Row> rows = table.map(TermUses::rows).orElse(List.of());
        Map<String, String> sameClock = new TreeMap<>();
        Set<String> known = new TreeSet<>();
        rows.forEach(row -> {
            known.addAll(row.terms());
            Matcher same = SAME_CLOCK.matcher(row.description());
            if (same.find()) {
                row.terms().forEach(term -> sameClock.put(term, same.group(1)));
            }
        });
        return new TermUses(table, rows, inModels(processes, links), inCode(root, known), sameClock);
    }

    Optional<Element> table() {
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    Set<String> known() {
        Set<String> known = new TreeSet<>();
        rows.forEach(row -> known.addAll(row.terms()));
        return known;
    }

    /** Every place that uses a term, as a page shows it. */
    List<String> of(String term) {
        List<String> places = new ArrayList<>(inModels.getOrDefault(term, List.of()));
        inCode.getOrDefault(term, Set.of()).forEach(file -> places.add("程序 " + code(file)));
        if (sameClock.containsKey(term)) {
            places.add("同一时钟 " + code(sameClock.get(term)));
        }
        return places;
    }

    Optional<String> sameClockAs(String term) {
        return Optional.ofNullable(sameClock.get(term));
    }

    /** Rows that nothing uses, and rows that name as the same clock one that is not in the register or unused. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>();
        for (String term : known()) {
            String carrier = sameClock.getOrDefault(term, term);
            if (!inModels.containsKey(carrier)
                    && inCode.getOrDefault(carrier, Set.of()).isEmpty()) {
                unused.add(term);
            }
        }
        return unused;
    }

    /** What models or code use and the register lacks, with its places. */
    Map<String, List<String>> unknown() {
        Set<String> known = known();
        Map<String, List<String>> unknown = new LinkedHashMap<>();
        Set<String> used = new TreeSet<>(inModels.keySet());
        used.addAll(inCode.keySet());
        used.removeAll(known);
        used.forEach(term -> unknown.put(term, of(term)));
        return unknown;
    }

    private static List<Row> rows(Element table) {
        int key = keyColumn(Xml.children(table, "input"));
        return Xml.children(table, "rule").stream()
                .map(rule -> new Row(
                        rule,
                        Xml.text(rule, "description"),
                        words(Xml.text(Xml.children(rule, "inputEntry").get(key), "text"))))
                .toList();
    }

    private static int keyColumn(List<Element> inputs) {
        for (int i = 0; i < inputs.size(); i++) {
            if (Xml.child(inputs.get(i), "inputExpression")
                    .map(expression -> Xml.text(expression, "text"))
                    .filter(KEY::equals)
                    .isPresent()) {
                return i;
            }
        }
        throw new IllegalArgumentException("the register " + REGISTER + " has no input with the expression " + KEY);
    }

    private static Set<String> words(String entry) {
        Set<String> words = new TreeSet<>();
        for (Matcher matcher = WORD.matcher(entry); matcher.find(); ) {
            words.add(matcher.group(1));
        }
        return words;
    }

    private static Map<String, List<String>> inModels(List<ProcessModel> processes, Links links) {
        Map<String, List<String>> uses = new TreeMap<>();
        for (ProcessModel process : processes) {
            for (Step step : process.steps()) {
                String place = links.process(process.id(), code(process.id()), "") + " " + plain(step.name()) + " "
                        + code(step.id());
                String term = step.property(KEY);
                if (!term.isBlank() && !term.equals("none")) {
                    uses.computeIfAbsent(term, key -> new ArrayList<>()).add(place);
                }
                step.timerTerms()
                        .forEach(timer -> uses.computeIfAbsent(timer, key -> new ArrayList<>())
                                .add(place + "（定时）"));
            }
        }
        return uses;
    }

    /** Classes of the domain rooms that name a clock; what merely shows or serves one is no use of it. */
    private static Map<String, Set<String>> inCode(Path root, Set<String> known) {
        Map<String, Set<String>> uses = new TreeMap<>();
        Path sources = root.resolve(SOURCES);
        if (!Files.isDirectory(sources)) {
            return uses;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                String room = file.getParent().getFileName().toString();
                String text = Files.readString(file);
                if (Set.of("calendar", "web", "demo", "caselifecycle").contains(room)
                        || !KNOWS_TERMS.matcher(text).find()) {
                    continue;
                }
                String name = room + "." + file.getFileName().toString().replace(".java", "");
                for (String term : words(text)) {
                    if (known.contains(term)) {
                        uses.computeIfAbsent(term, key -> new TreeSet<>()).add(name);
                    }
                }
                for (Matcher named = NAMED.matcher(text); named.find(); ) {
                    String term = named.group(1) == null ? named.group(2) : named.group(1);
                    if (!term.equals("none")) {
                        uses.computeIfAbsent(term, key -> new TreeSet<>()).add(name);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uses;
    }
}
