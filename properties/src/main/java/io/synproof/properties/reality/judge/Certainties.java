package io.synproof.properties.reality.judge;

import io.synproof.model.sequence.SequenceNumber;
import io.synproof.properties.reality.judge.Verdict.Offence;
import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * The certainties about a connection, whatever follows, and the suspicions that what follows
 * decides.
 *
 * @param lost a packet of the near side that the capture lacks, as an answer to it shows
 * @param rejected a packet that no sender explains
 * @param suspect a packet that is to be rejected if its connection goes on
 * @param beyond octets beyond every window that was seen to be advertised
 * @param begun whether the capture holds the beginning of the conversation
 */
record Certainties(
        Option<Gap> lost,
        Option<Verdict.Rejected> rejected,
        Option<Verdict.Rejected> suspect,
        Option<Beyond> beyond,
        boolean begun) {

    /** There are none. */
    static final Certainties NONE =
            new Certainties(Option.none(), Option.none(), Option.none(), Option.none(), true);

    /**
     * Octets beyond every window that was seen to be advertised.
     *
     * @param packet the number of the packet
     * @param edge the edge of the window
     */
    record Beyond(long packet, SequenceNumber edge) {
        private Verdict rejected() {
            return new Verdict.Rejected(
                    packet, new Offence("lies outside every window that was advertised", "3.8.6"));
        }
    }

    /** These with a packet that the capture lacks; of several, the first counts. */
    Certainties lacking(Gap gap) {
        return new Certainties(lost.orElse(Option.some(gap)), rejected, suspect, beyond, begun);
    }

    /** These with a packet that no sender explains; of several, the first counts. */
    Certainties rejecting(Verdict.Rejected odd) {
        return new Certainties(lost, rejected.orElse(Option.some(odd)), suspect, beyond, begun);
    }

    /** These with a packet that what follows may condemn; of several, the first counts. */
    Certainties suspecting(Verdict.Rejected odd) {
        return new Certainties(lost, rejected, suspect.orElse(Option.some(odd)), beyond, begun);
    }

    /** These once it is shown that the suspect's connection goes on. */
    Certainties condemning() {
        return suspect.map(this::rejecting).getOrElse(this);
    }

    /** The near side acknowledges what lies beyond its window, so an update is missing. */
    Certainties accepting(Observation sent) {
        return beyond.filter(octets ->
                        sent.control().ack() && Distance.of(sent.ack(), octets.edge()) > 0)
                .map(octets -> new Gap(
                        Gap.Kind.WINDOW_SENT, octets.packet(), octets.edge(), octets.edge(), true))
                .map(gap -> lacking(gap).exceeding(Option.none()))
                .getOrElse(this);
    }

    /** These with octets beyond every window, or with none. */
    Certainties exceeding(Option<Beyond> next) {
        return new Certainties(lost, rejected, suspect, next, begun);
    }

    /** The verdict on the connection, of which the judges of its two sides say {@code judged}. */
    Verdict weighed(Verdict judged) {
        Verdict seen = rejected.<Verdict>map(odd -> odd)
                .toList()
                .appendAll(beyond.map(Beyond::rejected))
                .foldLeft(judged, (verdict, offence) -> offence.orEarlier(verdict));
        return lost.map(gap -> seen.orEarlier(new Verdict.Incomplete(List.of(gap))))
                .getOrElse(seen);
    }

    /** These of a conversation whose beginning is not in the capture. */
    Certainties withoutBeginning() {
        return new Certainties(lost, rejected, suspect, beyond, false);
    }
}
