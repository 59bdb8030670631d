package io.synproof.properties.report.svg;

import io.vavr.collection.List;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What one element of a picture covers.
 *
 * @param element the element
 * @param order its place in the order of drawing
 * @param box all that it covers, or the box of its ends
 */
record DrawnElement(Element element, int order, Rectangle2D box) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    /** Everything drawn in an element, in the order of drawing. */
    static List<DrawnElement> of(Element root) {
        return flat(root)
                .zipWithIndex()
                .filter(one -> isDrawn(one._1))
                .map(one -> new DrawnElement(one._1, one._2, box(one._1)));
    }

    private static List<Element> flat(Element element) {
        return element.children().flatMap(DrawnElement::flat).prepend(element);
    }

    private static boolean isDrawn(Element element) {
        return !List.of("g", "title").contains(element.name());
    }

    boolean isText() {
        return element.name().equals("text");
    }

    boolean isPlate() {
        return style(element).equals("plate");
    }

    /** A line, an arrow's head, a dot, a cross, or a bracket. */
    boolean isStroke() {
        return !isText() && !element.name().equals("rect");
    }

    boolean meets(DrawnElement other) {
        return box.intersects(other.box);
    }

    boolean crosses(DrawnElement text) {
        return element.name().equals("line")
                ? text.box.intersectsLine(
                        new Line2D.Double(number("x1"), number("y1"), number("x2"), number("y2")))
                : bars().exists(text.box::intersects);
    }

    /** The boxes that it is made of: the three bars of a bracket, or all of it. */
    private List<Rectangle2D> bars() {
        if (!style(element).equals("bracket")) {
            return List.of(box);
        }
        double right = box.getMaxX();
        return List.of(
                new Rectangle2D.Double(box.getX() - 1, box.getY(), 2, box.getHeight()),
                new Rectangle2D.Double(box.getX(), box.getY() - 1, right - box.getX(), 2),
                new Rectangle2D.Double(box.getX(), box.getMaxY() - 1, right - box.getX(), 2));
    }

    private static Rectangle2D box(Element element) {
        return switch (element.name()) {
            case "text" -> text(element);
            case "rect" ->
                new Rectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"));
            case "line" -> between(numbers(element, "x1", "y1", "x2", "y2"));
            case "polygon" -> between(numbers(attribute(element, "points")));
            case "circle" ->
                square(number(element, "cx"), number(element, "cy"), number(element, "r"));
            case "path" -> path(element, numbers(attribute(element, "d")));
            default -> throw new IllegalArgumentException("not drawn by us: " + element.name());
        };
    }

    /** A letter is taken to be wider than those of the usual fonts are on average. */
    private static Rectangle2D text(Element element) {
        double width = element.text().length() * letter(style(element));
        double x = number(element, "x");
        double left = switch (attribute(element, "text-anchor")) {
            case "end" -> x - width;
            case "middle" -> x - width / 2;
            default -> x;
        };
        return new Rectangle2D.Double(left, number(element, "y") - 10, width, 13);
    }

    private static double letter(String style) {
        if (style.startsWith("said")) {
            return 6.3;
        }
        return style.equals("moral") || style.equals("title") ? 7 : 7.7;
    }

    /** A cross is drawn from its upper left corner, a bracket from its lower end to its upper. */
    private static Rectangle2D path(Element element, List<Double> numbers) {
        return style(element).equals("cross")
                ? square(numbers.get(0) + 6, numbers.get(1) + 6, 6)
                : new Rectangle2D.Double(
                        numbers.get(2),
                        numbers.get(3),
                        numbers.get(0) - numbers.get(2),
                        numbers.get(1) - numbers.get(3));
    }

    private static Rectangle2D square(double x, double y, double reach) {
        return new Rectangle2D.Double(x - reach, y - reach, 2 * reach, 2 * reach);
    }

    private static Rectangle2D between(List<Double> points) {
        Rectangle2D box = new Rectangle2D.Double(points.get(0), points.get(1), 0, 0);
        points.sliding(2, 2).forEach(point -> box.add(point.get(0), point.get(1)));
        return box;
    }

    private static List<Double> numbers(Element element, String... attributes) {
        return List.of(attributes).map(attribute -> number(element, attribute));
    }

    private static List<Double> numbers(String text) {
        return List.ofAll(NUMBER.matcher(text)
                .results()
                .map((MatchResult found) -> Double.valueOf(found.group())));
    }

    private double number(String attribute) {
        return number(element, attribute);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(attribute(element, attribute));
    }

    private static String style(Element element) {
        return attribute(element, "class");
    }

    private static String attribute(Element element, String name) {
        return element.attributes()
                .find(attribute -> attribute._1.equals(name))
                .map(attribute -> attribute._2)
                .getOrElse("");
    }

    @Override
    public String toString() {
        return element.text().isEmpty() ? element.xml() : element.text() + " at " + box;
    }
}
