package io.synproof.properties.reality.kernel.replay;

import io.synproof.properties.claims.KernelVerdict;

/** The end of a replay at which the kernel and the model part. */
final class Parted extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient KernelVerdict.Difference difference;

    Parted(KernelVerdict.Kind kind, String model, String kernel) {
        super(kind + ": " + model + " / " + kernel);
        this.difference = new KernelVerdict.Difference(kind, model, kernel);
    }

    KernelVerdict.Difference difference() {
        return difference;
    }
}
