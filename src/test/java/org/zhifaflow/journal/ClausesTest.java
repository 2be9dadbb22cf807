package org.zhifaflow.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A basis reads as title and article, and no clause is named that the list does not know. */
class ClausesTest {

    /** What looks like an id and is none: encodings, published cases, certificate numbers. */
    private static final Set<String> OTHER = Set.of("UTF", "SHA", "CASE", "YS", "ISO");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "APL-36 | 《行政处罚法》第三十六条，APL-36",
                "KY4-08b | 《昆阳镇联合审查制度》第八条第二项，KY4-08b",
                "行政处罚法第五十八条，APL-58 | 《行政处罚法》第五十八条第一款，APL-58",
                "《行政处罚法》第三十六条，APL-36 | 《行政处罚法》第三十六条，APL-36",
                "行政处罚法第五十九条第二款，APL-59 | 《行政处罚法》第五十九条第二款，APL-59",
                "行政处罚法第三十三条，APL-33a，APL-33b，APL-33c | 《行政处罚法》第三十三条第一款、第二款，APL-33a、APL-33b、APL-33c",
                "行政处罚法第三十条至第三十三条，APL-30 | 《行政处罚法》第三十条至第三十三条，APL-30",
                "行政处罚法第三十条、第三十二条，APL-32x | 《行政处罚法》第三十条、第三十二条，APL-32x",
                "协同配合工作办法第八条，KY5-08l,KY5-08p | 《昆阳镇综合行政执法协同配合工作办法》第八条，KY5-08l、KY5-08p",
                "KY0-02、KY0-03 | 《昆阳镇人民政府关于成立昆阳镇综合行政执法队的通知》第二部分，KY0-02、KY0-03",
                "民事诉讼法第八十七条，APL-61 | 《民事诉讼法》第八十七条、《行政处罚法》第六十一条，APL-61",
                "行政强制法第五十三条、行政诉讼法第四十五条，ACL-53,ALL-45,KY5-10b"
                        + " | 《行政强制法》第五十三条、《行政诉讼法》第四十五条、《昆阳镇综合行政执法协同配合工作办法》第十条，ACL-53、ALL-45、KY5-10b",
                "城乡规划法（2019修正）第六十四条，HL-4.4b" + " | 城乡规划法（2019修正）第六十四条、《和林格尔县乡镇综合行政执法改革工作实施方案》第四部分（四），HL-4.4b",
                "行政处罚法第六十四条第一项（APL-64a） | 行政处罚法第六十四条第一项（APL-64a）",
                "昆阳方案附件4第三条（KY4-03f），天数为地方设定 | 昆阳方案附件4第三条（KY4-03f），天数为地方设定",
                "《某县市容管理办法》第九条 | 《某县市容管理办法》第九条",
                "'' | ''"
            })
    void a_basis_reads_as_title_and_article(String basis, String cited) {
        assertThat(Clauses.cite(basis)).isEqualTo(cited);
        assertThat(Clauses.cite(cited)).as("citing twice changes nothing").isEqualTo(cited);
    }

    @Test
    void a_refusal_names_its_article_in_words() {
        assertThat(new Violation("foundOn", "发现日期不能晚于今天", "APL-36").sentence())
                .isEqualTo("发现日期不能晚于今天（《行政处罚法》第三十六条，APL-36）");
        assertThat(Violation.of("请选择当事人", "").sentence()).isEqualTo("请选择当事人");
    }

    @Test
    void every_clause_has_a_citation_and_a_quote() {
        assertThat(Clauses.all().values())
                .isNotEmpty()
                .allSatisfy(clause -> assertThat(clause.citation()).matches("《[^》]+》(第.+)?"))
                .allSatisfy(clause -> assertThat(clause.quote()).isNotBlank())
                .allSatisfy(clause -> assertThat(clause.id()).matches(Clauses.ID));
    }

    @Test
    void every_clause_named_in_code_models_tables_and_forms_is_known() {
        assertThat(unknown(Path.of("src/main"), Path.of("processes"), Path.of("forms"), Path.of("element-templates")))
                .isEmpty();
    }

    /** The search itself finds a clause that nobody knows. */
    @Test
    void an_unknown_clause_is_found() {
        assertThat(unknownIn("依据 KY4-08a…i、APL-36、KY9-77b，UTF-8")).containsExactly("KY9-77b");
    }

    private static Map<String, Set<String>> unknown(Path... folders) {
        Map<String, Set<String>> places = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().matches(".*\\.(java|yaml|sql|html|bpmn|dmn|form|json)"))
                        .filter(file -> !file.toString().contains("webjars"))
                        .forEach(file -> unknownIn(read(file))
                                .forEach(id -> places.computeIfAbsent(id, key -> new TreeSet<>())
                                        .add(file.toString())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return places;
    }

    private static Set<String> unknownIn(String text) {
        Set<String> unknown = new TreeSet<>();
        Clauses.ID
                .matcher(text)
                .results()
                .map(match -> match.group())
                .filter(id -> !OTHER.contains(id.substring(0, id.indexOf('-'))))
                .filter(id -> Clauses.find(id).isEmpty())
                .forEach(unknown::add);
        return unknown;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
