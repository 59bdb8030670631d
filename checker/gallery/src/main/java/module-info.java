/** Well-known protocols as models, with questions and classic mistakes. */
module io.synproof.gallery {
    requires transitive io.synproof.checker;
    requires static org.jspecify;

    exports io.synproof.gallery;
}
