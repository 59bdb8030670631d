package io.synproof.properties.house;

/**
 * One text file of the project.
 *
 * @param path relative to the project's root, with {@code /} between the parts
 * @param text what it holds
 */
record Source(String path, String text) {

    boolean isMain() {
        return path.contains("/src/main/");
    }

    boolean isTest() {
        return path.contains("/src/test/");
    }

    /** The module it belongs to: the first part of its path. */
    String module() {
        return path.substring(0, Math.max(0, path.indexOf('/')));
    }

    /** Its name without its folders. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder of its package below {@code java/}, such as {@code io/synproof/model/host}. */
    String packageFolder() {
        return path.replaceFirst(".*/java/", "").replaceFirst("/?[^/]*$", "");
    }
}
