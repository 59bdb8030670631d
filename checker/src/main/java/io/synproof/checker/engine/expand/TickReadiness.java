package io.synproof.checker.engine.expand;

import io.synproof.checker.composition.Clock.TimeReadiness;

/** The readiness of a packed state for a tick: some part waits for it, and none blocks it. */
final class TickReadiness {
    private boolean waiting;
    private boolean blocked;

    private TickReadiness() {}

    /**
     * Whether time may pass.
     *
     * @param fields the state's, processes first
     * @param environment the field of the environment, behind those of the processes
     */
    static boolean isDue(
            LocalStepCache<?, ?, ?, ?, ?> steps,
            int[] fields,
            int environment,
            MediumView<?> traffic) {
        TickReadiness all = new TickReadiness();
        all.add(steps.agedEnvironment(fields[environment]).readiness());
        for (int self = 0; self < environment && !all.blocked; self++) {
            all.add(steps.agedProcess(self, fields[self]).readiness());
        }
        for (int i = 0; i < traffic.count && !all.blocked; i++) {
            all.add(steps.agedMessage(traffic.contents[i]).readiness());
        }
        return all.waiting && !all.blocked;
    }

    private void add(TimeReadiness readiness) {
        waiting |= readiness == TimeReadiness.WAITING;
        blocked |= readiness == TimeReadiness.BLOCKING;
    }
}
