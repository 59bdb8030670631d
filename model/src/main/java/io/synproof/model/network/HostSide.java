package io.synproof.model.network;

/** The two hosts of a world. */
public enum HostSide {
    /** The host that usually opens connections. */
    CLIENT,
    /** The host that usually listens. */
    SERVER;

    /** The other host. */
    public HostSide other() {
        return switch (this) {
            case CLIENT -> SERVER;
            case SERVER -> CLIENT;
        };
    }

    @Override
    public String toString() {
        return switch (this) {
            case CLIENT -> "client";
            case SERVER -> "server";
        };
    }
}
