package io.synproof.properties.report.svg;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;

/**
 * An element of an XML document.
 *
 * @param name its name
 * @param attributes its attributes, in order
 * @param text what it says before its children
 * @param children the elements in it, in order
 */
public record Element(
        String name, List<Tuple2<String, String>> attributes, String text, List<Element> children) {

    /** An element with nothing in it. */
    public static Element of(String name) {
        return new Element(name, List.empty(), "", List.empty());
    }

    /** This element with one attribute more. */
    public Element with(String attribute, String value) {
        return new Element(name, attributes.append(Tuple.of(attribute, value)), text, children);
    }

    /** This element with one attribute more, a length or a number in user units. */
    public Element with(String attribute, long value) {
        return with(attribute, Long.toString(value));
    }

    /** This element saying something. */
    public Element saying(String words) {
        return new Element(name, attributes, words, children);
    }

    /** This element with more in it. */
    public Element and(Element child) {
        return and(List.of(child));
    }

    /** This element with more in it. */
    public Element and(List<Element> more) {
        return new Element(name, attributes, text, children.appendAll(more));
    }

    /** The element as XML; what is said in it is escaped. */
    public String xml() {
        String head = "<" + name
                + attributes
                        .map(one -> " " + one._1 + "=\"" + escaped(one._2) + "\"")
                        .mkString();
        return text.isEmpty() && children.isEmpty()
                ? head + "/>"
                : head + ">" + escaped(text) + children.map(Element::xml).mkString() + "</" + name
                        + ">";
    }

    private static String escaped(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
