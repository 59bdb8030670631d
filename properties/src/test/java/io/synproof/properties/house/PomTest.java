package io.synproof.properties.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What the poms promise: one jqwik, and no plugin of whatever version happens to be newest. */
class PomTest {
    private static final String BOM = "checker/bom/pom.xml";

    @Test
    void jqwikIsExactlyTheVersionThatWasDecided() {
        var jar = Property.class.getProtectionDomain().getCodeSource().getLocation();

        assertThat(House.text("pom.xml")).contains("<version.jqwik>1.9.3</version.jqwik>");
        assertThat(jar.getPath())
                .as("see docs/adr/0001-jqwik-1.9.3.md")
                .endsWith("/jqwik-api-1.9.3.jar");
    }

    @Test
    void everyPluginHasAVersionInTheRootPom() {
        String unversioned = "<p><plugin><artifactId>a</artifactId></plugin></p>";
        assertThat(plugins(unversioned, false)).containsExactly("a");
        assertThat(plugins(unversioned, true)).isEmpty();

        Set<String> pinned = plugins(House.text("pom.xml"), true);
        Stream<String> poms = Stream.concat(Stream.of("pom.xml"), poms());
        assertThat(poms.flatMap(pom -> plugins(House.text(pom), false).stream()))
                .isNotEmpty()
                .allSatisfy(plugin -> assertThat(pinned).contains(plugin));
    }

    @Test
    void thePluginsThatMavenBindsByItselfHaveAVersionToo() {
        assertThat(plugins(House.text("pom.xml"), true))
                .contains(
                        "maven-clean-plugin",
                        "maven-resources-plugin",
                        "maven-compiler-plugin",
                        "maven-surefire-plugin",
                        "maven-jar-plugin",
                        "maven-install-plugin",
                        "maven-deploy-plugin",
                        "maven-site-plugin");
    }

    @Test
    void theBomNamesEveryArtifactAtTheVersionOfTheProject() {
        String version = child(project("pom.xml"), "version").getFirst();

        assertThat(child(project(BOM), "version")).containsExactly(version);
        assertThat(elements(House.text(BOM), "dependency"))
                .allSatisfy(managed ->
                        assertThat(child(managed, "version")).containsExactly("${project.version}"))
                .extracting(managed -> child(managed, "artifactId").getFirst())
                .containsExactlyInAnyOrderElementsOf(poms().filter(pom -> !pom.equals(BOM))
                        .map(PomTest::artifact)
                        .toList());
    }

    /** Javadoc describes what a module exports: what is hidden from it, with the rest, is all. */
    @Test
    void thePackagesThatTheCheckerDoesNotExportAreHiddenFromItsReaders() {
        String pom = House.text("checker/pom.xml");
        List<String> hidden = List.of(
                elements(pom, "javadoc.hidden").getFirst().getTextContent().split(":"));
        Set<String> exported = ModuleFinder.of(House.root().resolve("checker/target/classes"))
                .find("io.synproof.checker")
                .orElseThrow()
                .descriptor()
                .exports()
                .stream()
                .map(Exports::source)
                .collect(Collectors.toSet());

        assertThat(House.javaSources().stream()
                        .filter(source -> source.path().startsWith("checker/src/main/"))
                        .filter(source -> source.path().endsWith("package-info.java"))
                        .map(source -> source.path()
                                .replace("checker/src/main/java/", "")
                                .replace("/package-info.java", "")
                                .replace('/', '.')))
                .hasSizeGreaterThan(exported.size())
                .allSatisfy(name -> assertThat(isHidden(name, hidden))
                        .as(name)
                        .isNotEqualTo(exported.contains(name)));
        assertThat(elements(pom, "exclude"))
                .extracting(Element::getTextContent)
                .containsExactlyElementsOf(
                        hidden.stream().filter(name -> !name.endsWith("*")).toList());
    }

    /** Plugins of one phase run in the order of the pom. */
    @Test
    void whatIsInstalledHasBeenSigned() {
        assertThat(elements(House.text("pom.xml"), "plugin").stream()
                        .filter(plugin -> all(plugin.getElementsByTagName("phase")).stream()
                                .map(Element::getTextContent)
                                .anyMatch(Set.of("install", "${sign.phase}")::contains))
                        .map(plugin -> child(plugin, "artifactId").getFirst()))
                .containsExactly(
                        "maven-source-plugin",
                        "maven-javadoc-plugin",
                        "maven-gpg-plugin",
                        "maven-install-plugin");
        assertThat(elements(House.text(BOM), "phase"))
                .extracting(Element::getTextContent)
                .containsExactly("verify");
    }

    private static boolean isHidden(String name, List<String> hidden) {
        return hidden.stream()
                .anyMatch(pattern -> pattern.endsWith(".*")
                        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                        : name.equals(pattern));
    }

    /** The pom of every module, in the order of the root's list. */
    private static Stream<String> poms() {
        return elements(House.text("pom.xml"), "module").stream()
                .map(module -> module.getTextContent() + "/pom.xml");
    }

    private static Element project(String pom) {
        return elements(House.text(pom), "project").getFirst();
    }

    private static String artifact(String pom) {
        return child(project(pom), "artifactId").getFirst();
    }

    /** The artifact ids of a pom's plugins: all, or only those that have a version right there. */
    private static Set<String> plugins(String pom, boolean versioned) {
        return elements(pom, "plugin").stream()
                .filter(plugin -> !versioned || !child(plugin, "version").isEmpty())
                .map(plugin -> child(plugin, "artifactId").getFirst())
                .collect(Collectors.toSet());
    }

    private static List<Element> elements(String xml, String name) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return all(builder.parse(new InputSource(new StringReader(xml)))
                    .getElementsByTagName(name));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("not a pom: " + xml, e);
        }
    }

    private static List<Element> all(NodeList found) {
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<String> child(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(node -> node.getTextContent())
                .toList();
    }
}
