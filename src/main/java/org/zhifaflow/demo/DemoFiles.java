package org.zhifaflow.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads the demonstration's data; an unknown word in a file is a fault of the file. */
@Component
@Profile("demo")
class DemoFiles {

    private static final String ROOT = "classpath:demo/";

    private final ObjectMapper yaml = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    DemoOrganisation organisation() {
        return read(resources.getResource(ROOT + "organisation.yaml"), DemoOrganisation.class);
    }

    DemoCatalogue catalogue() {
        return read(resources.getResource(ROOT + "catalogue.yaml"), DemoCatalogue.class);
    }

    /** The published cases in the order in which they happened. */
    List<DemoCase> cases() {
        try {
            return Arrays.stream(resources.getResources(ROOT + "cases/*.yaml"))
                    .map(file -> read(file, DemoCase.class))
                    .sorted(Comparator.comparing(DemoCase::firstDay).thenComparing(DemoCase::id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("demo cases cannot be listed", e);
        }
    }

    /** The cases that stand open near today. */
    List<OpenCase> openCases() {
        return List.of(read(resources.getResource(ROOT + "open-cases.yaml"), OpenCase[].class));
    }

    private <T> T read(Resource file, Class<T> type) {
        try (InputStream content = file.getInputStream()) {
            return yaml.readValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException("demo file " + file.getFilename() + " cannot be read", e);
        }
    }
}
