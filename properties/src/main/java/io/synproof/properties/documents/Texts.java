package io.synproof.properties.documents;

import io.synproof.properties.markup.yaml.DocumentNode;
import java.util.List;

/** One text or a list of them. */
final class Texts {
    private Texts() {}

    /** The texts that are here. */
    static List<DocumentNode> of(DocumentNode node) {
        return node instanceof DocumentNode.Sequence list ? list.items() : List.of(node);
    }
}
