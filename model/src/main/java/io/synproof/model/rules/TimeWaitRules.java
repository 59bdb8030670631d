package io.synproof.model.rules;

/**
 * The disputed rules about TIME-WAIT.
 *
 * @param restart what begins its wait anew
 * @param answer what it acknowledges
 * @param reopening which SYN may reopen a connection in it
 */
public record TimeWaitRules(TimeWaitRestart restart, TimeWaitAnswer answer, Reopening reopening) {

    /** The text of RFC 9293, taken literally. */
    static final TimeWaitRules LITERAL =
            new TimeWaitRules(TimeWaitRestart.FIN_IN_WINDOW, TimeWaitAnswer.FIN, Reopening.NONE);

    TimeWaitRules with(TimeWaitRestart chosen) {
        return new TimeWaitRules(chosen, answer, reopening);
    }

    TimeWaitRules with(TimeWaitAnswer chosen) {
        return new TimeWaitRules(restart, chosen, reopening);
    }

    TimeWaitRules with(Reopening chosen) {
        return new TimeWaitRules(restart, answer, chosen);
    }
}
