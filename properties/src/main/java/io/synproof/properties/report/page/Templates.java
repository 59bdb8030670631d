package io.synproof.properties.report.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.synproof.properties.language.Language;
import io.synproof.properties.language.Texts;
import io.synproof.properties.report.svg.Stylesheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The templates of the pages: what is put into them is escaped unless they say otherwise. */
public final class Templates {
    private static final Texts TEXTS = Texts.beside(Templates.class);

    /** The beginning of the keys of texts that templates show. */
    private static final String WORD = "page.";

    private Templates() {}

    /**
     * A page in every language.
     *
     * @param first the language in which it opens
     * @param values makes what its template needs, in the language that is spoken
     */
    static String bilingual(String name, Language first, Supplier<Map<String, ?>> values) {
        return first.speak(() -> fill(
                name,
                Bilingual.of(() -> {
                    Map<String, Object> all = new LinkedHashMap<>(values.get());
                    all.put("words", words());
                    return all;
                }),
                true));
    }

    /**
     * A page in the language that is spoken.
     *
     * @param name the file of the template
     * @param values what the template needs; {@code styles} are added to those of all pages
     */
    public static String page(String name, Map<String, ?> values) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("words", words());
        return fill(name, all, false);
    }

    /** The words of the pages, by their keys. */
    private static Map<String, String> words() {
        return TEXTS.keys().stream()
                .filter(key -> key.startsWith(WORD))
                .collect(Collectors.toMap(key -> key.substring(WORD.length()), TEXTS::of));
    }

    /** The texts that the script writes, in every language. */
    private static String texts() {
        try {
            return new ObjectMapper()
                    .writeValueAsString(Arrays.stream(Language.values())
                            .collect(Collectors.toMap(
                                    Language::code,
                                    language -> language.speak(Templates::written))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> written() {
        Map<String, String> words = words();
        words.keySet().retainAll(List.of("count", "allSteps", "step", "start"));
        return words;
    }

    private static String fill(String name, Map<String, ?> values, boolean bilingual) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        Object more = values.containsKey("styles") ? values.get("styles") : "";
        all.put("style", Stylesheet.text() + raw("page.css") + more);
        all.put("script", Map.of("texts", texts(), "code", raw("page.js")));
        all.put("lang", Language.spoken().code());
        all.put("bilingual", bilingual);
        return fill(name, all);
    }

    private static String fill(String name, Map<String, ?> values) {
        try (StringWriter page = new StringWriter()) {
            configuration().getTemplate(name).process(values, page);
            return page.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, ""));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNumberFormat("computer");
        return configuration;
    }

    /** A file beside the templates, as it is. */
    private static String raw(String name) {
        return Stylesheet.beside(Templates.class, name);
    }
}
