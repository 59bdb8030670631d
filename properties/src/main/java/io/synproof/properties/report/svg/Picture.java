package io.synproof.properties.report.svg;

import io.vavr.collection.List;

/**
 * A picture in SVG.
 *
 * @param style the classes of its styles, beside that of all pictures
 * @param width its width, in user units
 * @param height its height, in user units
 * @param parts what is drawn, from back to front
 */
public record Picture(String style, int width, int height, List<Element> parts) {

    /**
     * The picture as a part of a page that has its styles in it.
     *
     * @param title what it shows, for those who do not see it
     */
    public String inline(String title) {
        return root(title).and(parts).xml();
    }

    /**
     * The picture as a document of its own.
     *
     * @param title what it shows, for those who do not see it
     * @param styles its styles
     */
    public String document(String title, String styles) {
        Element style = Element.of("style").saying(styles);
        Element ground = Shapes.rectangle("paper", 0, 0, width, height);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + root(title).and(style).and(ground).and(parts).xml()
                + "\n";
    }

    private Element root(String title) {
        return Element.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("class", ("synproof " + style).strip())
                .with("viewBox", "0 0 " + width + " " + height)
                .with("width", width)
                .with("height", height)
                .with("role", "img")
                .with("aria-label", title);
    }
}
