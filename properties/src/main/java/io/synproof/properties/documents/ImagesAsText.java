package io.synproof.properties.documents;

import io.synproof.properties.markup.markdown.MarkdownReader;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * The renderer of images: their descriptions, so that a page needs nothing from elsewhere.
 *
 * @param context where it writes
 */
record ImagesAsText(HtmlNodeRendererContext context) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node image) {
        context.getWriter().text("[" + MarkdownReader.words(image) + "]");
    }
}
