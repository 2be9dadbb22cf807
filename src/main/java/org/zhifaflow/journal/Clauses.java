package org.zhifaflow.journal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every clause that the project names, by id, and how a legal basis reads to a person: rows, models and the journal
 * keep ids, people read title and article (docs/decisions/0037).
 */
public final class Clauses {

    /** What a clause id looks like; texts that look the same, such as a case number, are not in the list. */
    public static final Pattern ID = Pattern.compile("\\b[A-Z]{2,4}\\d?-[A-Z]?\\d+(?:\\.\\d+)?[a-z]?\\b");

    private static final String FILE = "/law/clauses.yaml";
    private static final Pattern BRACKETED = Pattern.compile("（\\s*" + ID + "(?:\\s*[,，、]\\s*" + ID + ")*\\s*）");
    private static final Pattern SEPARATOR = Pattern.compile("[,，、;；]");
    private static final Pattern CITATION = Pattern.compile("《?([^《》]+?)》?(第.+)");
    private static final Pattern TITLED = Pattern.compile("《(.+)》(.*)");
    private static final Pattern ARTICLE = Pattern.compile("(第[一二三四五六七八九十百千]+条)(第.+)");

    private static final Map<String, Clause> BY_ID = read();
    private static final List<String> TITLES = BY_ID.values().stream()
            .map(clause -> titled(clause.citation()).title())
            .distinct()
            .toList();

    private Clauses() {}

    public static Map<String, Clause> all() {
        return BY_ID;
    }

    public static Optional<Clause> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The clause ids that a basis names, in its order. */
    public static List<String> ids(String basis) {
        return ID.matcher(basis)
                .results()
                .map(match -> match.group())
                .filter(BY_ID::containsKey)
                .distinct()
                .toList();
    }

    /**
     * A basis as a person reads it: title and article first, each article once and the articles of one law together, then
     * the ids for legal staff. Words without a bare id are a citation already and stay as they are.
     */
    public static String cite(String basis) {
        if (Texts.isBlank(basis)) {
            return "";
        }
        List<String> bare = ids(BRACKETED.matcher(basis).replaceAll(""));
        return bare.isEmpty()
                ? basis.strip()
                : joined(distinct(parts(BRACKETED.matcher(basis).replaceAll("")))) + "，" + String.join("、", ids(basis));
    }

    private static List<Part> parts(String basis) {
        List<Part> parts = new ArrayList<>();
        for (String word : SEPARATOR.split(basis)) {
            String text = word.strip();
            if (BY_ID.containsKey(text)) {
                parts.add(titled(BY_ID.get(text).citation()));
            } else if (text.startsWith("第") && !parts.isEmpty()) {
                Part before = parts.get(parts.size() - 1);
                Matcher article = ARTICLE.matcher(before.place());
                boolean within = !text.contains("条") && article.matches();
                parts.add(new Part(before.title(), within ? article.group(1) + text : text));
            } else if (!text.isEmpty()) {
                parts.add(worded(text));
            }
        }
        return parts;
    }

    /** A citation in words, its law by its full title where the list knows it. */
    private static Part worded(String text) {
        Matcher citation = CITATION.matcher(text);
        return citation.matches()
                ? TITLES.stream()
                        .filter(title -> title.endsWith(citation.group(1)))
                        .findFirst()
                        .map(title -> new Part(title, citation.group(2)))
                        .orElse(new Part("", text))
                : new Part("", text);
    }

    private static Part titled(String citation) {
        Matcher titled = TITLED.matcher(citation);
        if (!titled.matches()) {
            throw new IllegalStateException("a citation begins with its title: " + citation);
        }
        return new Part(titled.group(1), titled.group(2));
    }

    /** Leaves out what another part says more exactly. */
    private static List<Part> distinct(List<Part> parts) {
        return parts.stream()
                .distinct()
                .filter(part -> parts.stream().noneMatch(part::isWithin))
                .toList();
    }

    private static String joined(List<Part> parts) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (Part part : parts) {
            places.computeIfAbsent(part.title(), title -> new ArrayList<>()).add(part.place());
        }
        return places.entrySet().stream()
                .map(law -> (law.getKey().isEmpty() ? "" : "《" + law.getKey() + "》") + together(law.getValue()))
                .collect(Collectors.joining("、"));
    }

    /** Several paragraphs of one article name the article once. */
    private static String together(List<String> places) {
        StringBuilder text = new StringBuilder();
        String article = "";
        for (String place : places) {
            Matcher parts = ARTICLE.matcher(place);
            boolean same = parts.matches() && parts.group(1).equals(article);
            text.append(text.isEmpty() ? "" : "、").append(same ? parts.group(2) : place);
            article = parts.matches() ? parts.group(1) : place;
        }
        return text.toString();
    }

    private static Map<String, Clause> read() {
        try (InputStream file = Clauses.class.getResourceAsStream(FILE)) {
            Map<String, Map<String, String>> rows = new YAMLMapper().readValue(file, new TypeReference<>() {});
            Map<String, Clause> clauses = new LinkedHashMap<>();
            rows.forEach((id, row) -> clauses.put(id, new Clause(id, row.get("citation"), row.get("quote"))));
            return Collections.unmodifiableMap(clauses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param title of the law without its brackets, empty for words that the list does not know */
    private record Part(String title, String place) {

        private boolean isWithin(Part other) {
            return title.equals(other.title)
                    && !place.equals(other.place)
                    && other.place.startsWith(place)
                    && !title.isEmpty();
        }
    }
}
