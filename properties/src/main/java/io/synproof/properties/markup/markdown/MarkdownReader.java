package io.synproof.properties.markup.markdown;

import io.synproof.properties.markup.yaml.DocumentText;
import io.synproof.properties.markup.yaml.Place;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The reader of a Markdown text as blocks with their places. */
public final class MarkdownReader {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private final DocumentText document;
    private final List<String> lines;

    private MarkdownReader(DocumentText document) {
        this.document = document;
        lines = document.text().lines().toList();
    }

    /** The tree of a text, whose blocks know their lines. */
    public static Node parse(DocumentText document) {
        return PARSER.parse(document.text());
    }

    /** The line of the text in which a block begins, from 0 on. */
    public static int line(Node block) {
        return start(block).getLineIndex();
    }

    /** The outermost blocks of a text, in order. */
    public static List<MarkdownBlock> blocks(DocumentText document) {
        return new MarkdownReader(document).blocks(parse(document));
    }

    private List<MarkdownBlock> blocks(Node root) {
        return children(root).map(this::block).toList();
    }

    private MarkdownBlock block(Node node) {
        Place place = place(start(node));
        return switch (node) {
            case Heading heading -> new MarkdownBlock.Heading(place, words(heading));
            case Paragraph paragraph -> new MarkdownBlock.Paragraph(place, words(paragraph));
            case FencedCodeBlock fence ->
                new MarkdownBlock.Fence(
                        place,
                        fence.getInfo() == null ? "" : fence.getInfo().strip(),
                        content(fence),
                        fence.getClosingFenceLength() != null);
            default -> {
                refuseClaimsInside(node);
                yield new MarkdownBlock.Other(place);
            }
        };
    }

    /** The lines between the fences as they are written, so that columns are those of the file. */
    private DocumentText content(FencedCodeBlock fence) {
        List<SourceSpan> spans = fence.getSourceSpans();
        int first = spans.getFirst().getLineIndex() + 1;
        int end = spans.getLast().getLineIndex() + (fence.getClosingFenceLength() == null ? 1 : 0);
        String text = lines.subList(Math.min(first, end), end).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return new DocumentText(document.file(), document.firstLine() + first, text);
    }

    private void refuseClaimsInside(Node node) {
        children(node).filter(Block.class::isInstance).forEach(child -> {
            if (child instanceof FencedCodeBlock fence
                    && MarkdownBlock.Fence.isMeant(fence.getInfo())) {
                throw place(start(fence))
                        .error("a block of claims stands by itself, not in a list or a quotation");
            }
            refuseClaimsInside(child);
        });
    }

    private Place place(SourceSpan span) {
        return new Place(
                document.file(),
                document.firstLine() + span.getLineIndex(),
                span.getColumnIndex() + 1);
    }

    private static SourceSpan start(Node node) {
        return node.getSourceSpans().getFirst();
    }

    /** The text of a block in one line, without marks but for those of code. */
    public static String words(Node node) {
        return children(node)
                .map(child -> switch (child) {
                    case Text text -> text.getLiteral();
                    case Code code -> "`" + code.getLiteral() + "`";
                    case HtmlInline html -> html.getLiteral();
                    case SoftLineBreak _, HardLineBreak _ -> " ";
                    default -> words(child);
                })
                .collect(Collectors.joining());
    }

    private static Stream<Node> children(Node node) {
        return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext);
    }
}
