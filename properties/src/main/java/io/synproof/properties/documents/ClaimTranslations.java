package io.synproof.properties.documents;

import io.synproof.properties.claims.Term;
import io.synproof.properties.markup.markdown.MarkdownBlock;
import io.synproof.properties.markup.markdown.MarkdownBlock.Fence;
import io.synproof.properties.markup.markdown.MarkdownBlock.Heading;
import io.synproof.properties.markup.markdown.MarkdownBlock.Paragraph;
import io.synproof.properties.markup.markdown.MarkdownReader;
import io.synproof.properties.markup.yaml.DocumentEntry;
import io.synproof.properties.markup.yaml.DocumentMapping;
import io.synproof.properties.markup.yaml.DocumentNode;
import io.synproof.properties.markup.yaml.DocumentText;
import io.synproof.properties.markup.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reader of a document that says in Chinese what another says in English: below the heading of
 * each claim its statement and its explanation, and in a block {@code yaml words} what its checks
 * have in words.
 */
public final class ClaimTranslations {
    private static final String WORDS = "yaml words";
    private static final String UNLESS = "unless";
    private static final String TERMS = "terms";
    private static final List<String> ROLES = List.of("under", "in", "aside");
    private static final List<String> KEYS =
            Stream.concat(Stream.of(UNLESS, TERMS), ROLES.stream()).toList();

    private final Map<String, ClaimTranslation> claims = new LinkedHashMap<>();
    private Optional<String> open = Optional.empty();
    private final List<String> text = new ArrayList<>();
    private Optional<DocumentMapping> words = Optional.empty();

    private ClaimTranslations() {}

    /**
     * The translations in a document by the claims' names, in their order.
     *
     * @throws io.synproof.properties.scenarios.BadInputException if a block is not as it should be
     */
    public static Map<String, ClaimTranslation> of(DocumentText document) {
        ClaimTranslations reader = new ClaimTranslations();
        MarkdownReader.blocks(document).forEach(reader::take);
        reader.close();
        return reader.claims;
    }

    private void take(MarkdownBlock block) {
        switch (block) {
            case Heading heading -> {
                close();
                open = Optional.of(heading.text()).filter(ClaimWords::isId);
            }
            case Paragraph(var _, String paragraph) -> text.add(joined(paragraph));
            case Fence fence -> {
                if (!fence.info().equals(WORDS)) {
                    throw fence.place().error("a block here is called " + WORDS);
                }
                words = Optional.of(YamlReader.read(fence.content()).mapping(KEYS));
            }
            case MarkdownBlock.Other(var place) ->
                throw place.error("here must be a paragraph or a block " + WORDS);
        }
    }

    /** A paragraph without the spaces that the ends of lines leave between Chinese characters. */
    private static String joined(String paragraph) {
        return paragraph
                .replaceAll("(?<=[\\u2E80-\\uFFEF]) (?=[\\u2E80-\\uFFEF])", "")
                .replaceAll("(?<=[\\u3000-\\u303F\\uFF00-\\uFFEF]) ", "")
                .replaceAll(" (?=[\\u3000-\\u303F\\uFF00-\\uFFEF])", "");
    }

    private void close() {
        open.filter(_ -> !text.isEmpty()).ifPresent(id -> claims.put(id, translation()));
        open = Optional.empty();
        text.clear();
        words = Optional.empty();
    }

    private ClaimTranslation translation() {
        return new ClaimTranslation(
                text.getFirst(),
                String.join("", text.subList(1, text.size())),
                named(UNLESS),
                ROLES.stream()
                        .flatMap(role -> named(role).entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                words.flatMap(block -> block.get(TERMS)).stream()
                        .flatMap(terms -> terms.list().stream())
                        .map(ClaimTranslations::term)
                        .toList());
    }

    private Map<String, String> named(String key) {
        return words.flatMap(block -> block.get(key)).stream()
                .flatMap(node -> node.mapping().entries().stream())
                .collect(Collectors.toMap(
                        DocumentEntry::key, entry -> entry.value().text()));
    }

    private static Term term(DocumentNode node) {
        DocumentMapping term = node.mapping(ClaimReader.TERM_KEYS);
        return new Term(
                term.require("said").text(),
                term.require("standard").text(),
                term.require("source").text());
    }
}
