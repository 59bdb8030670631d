package io.synproof.model.world;

import static io.synproof.model.endpoint.State.CLOSED;
import static io.synproof.model.endpoint.State.ESTABLISHED;
import static io.synproof.model.endpoint.State.LISTEN;
import static io.synproof.model.endpoint.State.SYN_RECEIVED;
import static io.synproof.model.network.HostSide.CLIENT;
import static io.synproof.model.network.HostSide.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Clause;
import io.synproof.model.host.AcceptOverflow;
import io.synproof.model.host.AcceptPolicy;
import io.synproof.model.host.AdmissionRules;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.host.ListenerConfig;
import io.synproof.model.host.SynCookies;
import io.synproof.model.network.PacketInFlight;
import io.synproof.model.world.Attacker.Forgery;
import io.synproof.model.world.Attacker.Guess;
import io.vavr.collection.List;
import org.junit.jupiter.api.Test;

/** An attacker who sees nothing: what it may send, and what comes of it. */
class AttackerTest {
    private static final int STRANGER = 16;

    private static Lab lab(Attacker attack, SynCookies cookies) {
        ListenerConfig listening = new ListenerConfig(
                AdmissionRules.V6_14,
                1,
                4096,
                256,
                false,
                cookies,
                0,
                AcceptOverflow.IGNORED,
                AcceptPolicy.CALLED,
                false);
        return new Lab().bits(16).listening(listening).attacker(attack, 3);
    }

    private static Ports flood(SynCookies cookies) {
        return new Ports(lab(Attacker.FLOOD, cookies).start());
    }

    private static Ports connected(Forgery forgery, Guess guess) {
        Attacker attack = new Attacker(forgery, guess, SERVER, false);
        return new Ports(lab(attack, SynCookies.OFF).start()).connects(0);
    }

    private static List<String> forgeries(Ports ports) {
        return ports.run()
                .actions()
                .flatMap(action -> action instanceof Action.Inject(PacketInFlight flying)
                        ? List.of(flying.toString())
                        : List.<String>empty());
    }

    private static Ports forges(Ports ports) {
        return ports.does(ports.run()
                .actions()
                .find(action -> action instanceof Action.Inject)
                .get());
    }

    private static Ports floods(Ports ports, int stranger) {
        return forges(ports).delivers(SERVER, stranger, "<SEQ=0><CTL=SYN>");
    }

    @Test
    void eachForgedSynComesFromAnotherAddress() {
        Ports start = flood(SynCookies.OFF);
        assertThat(forgeries(start)).containsExactly("<SEQ=0><CTL=SYN> to server:16");
        Ports one = forges(start);
        assertThat(one.clauses()).containsExactly(Clause.FORGED);
        assertThat(forgeries(one)).containsExactly("<SEQ=0><CTL=SYN> to server:17");
        assertThat(forgeries(forges(forges(one)))).isEmpty();
    }

    @Test
    void aForgedSynEntersTheSynQueueAndItsAnswerGoesNowhere() {
        Ports one = floods(flood(SynCookies.OFF), STRANGER);
        assertThat(one.server().requests()).hasSize(1);
        assertThat(one.run().world().network().inFlight()).isEmpty();
        assertThat(one.waiting()).isEmpty();
    }

    @Test
    void aFloodFillsTheSynQueueAndTheClientIsTurnedAway() {
        Ports two = floods(floods(flood(SynCookies.OFF), STRANGER), STRANGER + 1);
        assertThat(two.opens(0).syn(0).clauses()).containsExactly(Clause.SYN_QUEUE_FULL);
    }

    @Test
    void withCookiesTheClientIsServedAllTheSame() {
        Ports two = floods(floods(flood(SynCookies.ON_OVERFLOW), STRANGER), STRANGER + 1);
        Ports done = two.opens(0)
                .syn(0)
                .delivers(CLIENT, 0, "<SEQ=32768><ACK=1><CTL=SYN,ACK>")
                .delivers(SERVER, 0, "<SEQ=1><ACK=32769><CTL=ACK>");
        assertThat(done.state(SERVER, 0)).isEqualTo(ESTABLISHED);
    }

    @Test
    void aHostAtTheMadeUpAddressAnswersWithAResetAndFreesTheRequest() {
        Attacker answered = new Attacker(Forgery.SYN, Guess.EXACT, SERVER, true);
        Ports one = floods(new Ports(lab(answered, SynCookies.OFF).start()), STRANGER);
        assertThat(one.state(SERVER, STRANGER)).isEqualTo(SYN_RECEIVED);
        Ports freed = one.delivers(CLIENT, STRANGER, "<SEQ=0><ACK=1><CTL=SYN,ACK>")
                .delivers(SERVER, STRANGER, "<SEQ=1><CTL=RST>");
        assertThat(freed.state(SERVER, STRANGER)).isEqualTo(LISTEN);
        assertThat(freed.server().requests()).isEmpty();
    }

    @Test
    void aBlindResetMustBeExact() {
        assertThat(forges(connected(Forgery.RST, Guess.EXACT))
                        .delivers(SERVER, 0, "<SEQ=1><CTL=RST>")
                        .state(SERVER, 0))
                .isEqualTo(LISTEN);
        assertThat(forges(connected(Forgery.RST, Guess.IN_WINDOW))
                        .delivers(SERVER, 0, "<SEQ=10><CTL=RST>")
                        .clauses())
                .containsExactly(Clause.RST_CHALLENGED);
        assertThat(forges(connected(Forgery.RST, Guess.OUTSIDE))
                        .delivers(SERVER, 0, "<SEQ=11><CTL=RST>")
                        .clauses())
                .containsExactly(Clause.RST_NOT_IN_WINDOW);
    }

    @Test
    void theChallengeGoesToTheHostInWhoseNameTheResetCame() {
        Ports challenged = forges(connected(Forgery.RST, Guess.IN_WINDOW))
                .delivers(SERVER, 0, "<SEQ=10><CTL=RST>");
        assertThat(challenged.sent()).containsExactly("<SEQ=1><ACK=1><CTL=ACK>");
        assertThat(challenged.delivers(CLIENT, 0, "<SEQ=1><ACK=1><CTL=ACK>").sent())
                .isEmpty();
    }

    @Test
    void aBlindSynIsChallenged() {
        assertThat(forges(connected(Forgery.BLIND_SYN, Guess.EXACT))
                        .delivers(SERVER, 0, "<SEQ=1><CTL=SYN>")
                        .clauses())
                .containsExactly(Clause.SYN_CHALLENGED);
    }

    @Test
    void blindTextWithExactNumbersIsTaken() {
        assertThat(forges(connected(Forgery.TEXT, Guess.EXACT))
                        .delivers(SERVER, 0, "<SEQ=1><ACK=1><CTL=ACK><DATA=1>")
                        .clauses())
                .containsExactly(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void blindTextMayBeginWithTheOctetBefore() {
        assertThat(forges(connected(Forgery.TEXT_ACROSS, Guess.EXACT))
                        .delivers(SERVER, 0, "<SEQ=0><ACK=1><CTL=ACK><DATA=2>")
                        .clauses())
                .containsExactly(Clause.ACK_OLD, Clause.TEXT);
    }

    @Test
    void aBlindAckOfWhatWasNotSentIsChallenged() {
        assertThat(forgeries(connected(Forgery.ACK, Guess.OUTSIDE)))
                .containsExactly("<SEQ=11><ACK=2><CTL=ACK> to server");
        assertThat(forgeries(connected(Forgery.ACK, Guess.IN_WINDOW)))
                .containsExactly("<SEQ=10><ACK=1><CTL=ACK> to server");
    }

    @Test
    void anAttackerMayAimAtTheClient() {
        Attacker attack = new Attacker(Forgery.RST, Guess.EXACT, CLIENT, false);
        Ports reset = forges(new Ports(lab(attack, SynCookies.OFF).start()).connects(0))
                .delivers(CLIENT, 0, "<SEQ=1><CTL=RST>");
        assertThat(reset.state(CLIENT, 0)).isEqualTo(CLOSED);
    }

    @Test
    void aForgedSegmentIsAFaultAndSpendsOne() {
        Ports one = forges(flood(SynCookies.OFF));
        assertThat(one.run().world().faults().injections()).isEqualTo(2);
        assertThat(flood(SynCookies.OFF).run().actions().last().faults()).isEqualTo(1);
    }

    @Test
    void theNumbersOfAForgedSegmentAreThoseThatItsVictimExpects() {
        Attacker attack = new Attacker(Forgery.RST, Guess.EXACT, SERVER, false);
        Run open = new Lab()
                .client(Lab.numbers(IsnPolicy.ANY))
                .attacker(attack, 1)
                .start()
                .opens(CLIENT, 100)
                .delivers(SERVER, "<SEQ=100><CTL=SYN>")
                .delivers(CLIENT, "<SEQ=0><ACK=101><CTL=SYN,ACK>")
                .delivers(SERVER, "<SEQ=101><ACK=1><CTL=ACK>");
        assertThat(forgeries(new Ports(open))).containsExactly("<SEQ=101><CTL=RST> to server");
    }
}
