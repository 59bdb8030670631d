package io.synproof.model.rules;

import io.vavr.collection.List;

/**
 * A named set of rules: one way in which TCP is written down, or built.
 *
 * @param name the name under which a user chooses it, such as {@code LINUX}
 * @param meaning what it stands for, in a few words
 * @param source where it is written
 * @param rules how every rule reads in it
 */
public record RuleProfile(String name, String meaning, String source, Rules rules) {

    /** The text of RFC 793, before RFC 1122, its errata and RFC 5961. */
    public static final RuleProfile RFC793 = new RuleProfile(
            "RFC793",
            "the text of RFC 793, before it was corrected",
            "RFC 793, 3.9; what RFC 1122, 4.2.2.20, erratum 3301 and RFC 5961 change in it",
            Rules.STANDARD
                    .with(Rule.CHALLENGE_ACK, ChallengeAck.NOT_SENT)
                    .with(Rule.ACK_CHECK_IN_SYN_RECEIVED, AckCheck.FROM_UNA)
                    .with(Rule.NEW_SYN, NewSyn.RESETS)
                    .with(Rule.CLOSE_IN_CLOSE_WAIT, CloseInCloseWait.CLOSING));

    /** The text of RFC 9293, taken literally; what every scenario has unless it says otherwise. */
    public static final RuleProfile RFC9293 = new RuleProfile(
            "RFC9293", "the text of RFC 9293, taken literally", "RFC 9293, 3.10", Rules.STANDARD);

    /** RFC 9293 where its figures, or what it evidently means, go before the letter. */
    public static final RuleProfile RFC9293_INTENT = new RuleProfile(
            "RFC9293_INTENT",
            "RFC 9293 as its figures show it and as it evidently means it",
            "RFC 9293, figure 7; 3.10.7.4 fifth and eighth, TIME-WAIT",
            Rules.STANDARD
                    .with(Rule.SYN_ACK_IN_SYN_RECEIVED, SynAckInSynReceived.COMPLETES)
                    .with(Rule.TIME_WAIT_RESTART, TimeWaitRestart.REPEATED_FIN));

    /** Linux 6.18 with its default settings; 6.11 was the first that completes figure 7. */
    public static final RuleProfile LINUX = new RuleProfile(
            "LINUX",
            "Linux 6.18 with its default settings, as far as the model goes",
            "observed between namespaces and through a TUN device; docs/linux.md says what",
            Rules.STANDARD
                    .with(Rule.SYN_ACK_IN_SYN_RECEIVED, SynAckInSynReceived.COMPLETES_ANSWERED)
                    .with(Rule.REPEATED_SYN, RepeatedSyn.SYN_ACK)
                    .with(Rule.NEW_SYN, NewSyn.RESETS_REMOTE)
                    .with(Rule.TIME_WAIT_RESTART, TimeWaitRestart.ANY_ACK)
                    .with(Rule.TIME_WAIT_ANSWER, TimeWaitAnswer.ALL_BUT_NEXT_ACK)
                    .with(Rule.RST_IN_TIME_WAIT, RstInTimeWait.EXACT)
                    .with(Rule.RST_IN_SYN_SENT, RstInSynSent.REFUSED)
                    .with(Rule.REOPENING, Reopening.ISN)
                    .with(Rule.SYN_FIN, SynFin.DROPPED)
                    .with(Rule.RST_BEHIND_FIN, RstBehindFin.BEFORE_NEXT_TOO)
                    .with(Rule.RST_NOTICE, RstNotice.TOLD)
                    .with(Rule.ACK_BEHIND_FIN, AckBehindFin.COUNTED)
                    .with(Rule.TEXT_ACROSS_FIN, TextAcrossFin.RESETS)
                    .with(Rule.ENDS_AT_NEXT, EndsAtNext.PASSED)
                    .with(Rule.TEXT_BEYOND_WINDOW, TextBeyondWindow.REFUSED)
                    .with(Rule.FIN_BEYOND_WINDOW, FinBeyondWindow.TAKEN)
                    .with(Rule.SYN_RECEIVED_CHECK, SynReceivedCheck.ACK)
                    .with(Rule.OLDEST_ACK, OldestAck.FIRST_OCTET)
                    .with(Rule.NO_TIMESTAMP, NoTimestamp.TAKEN)
                    .with(Rule.TS_RECENT, TsRecent.PASSED_ACK)
                    .with(Rule.RST_UNREAD, RstUnread.READ)
                    .with(Rule.CROSSED_OPTIONS, CrossedOptions.OWN));

    /** All profiles, in the order of a listing. */
    public static final List<RuleProfile> ALL = List.of(RFC793, RFC9293, RFC9293_INTENT, LINUX);

    /** The rules that read otherwise here than in {@code other}, in the order of a listing. */
    public List<Rule<?>> differencesFrom(RuleProfile other) {
        return Rule.ALL.filter(rule -> rules.get(rule) != other.rules.get(rule));
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
