package io.synproof.model.host;

import static io.synproof.model.host.Admission.ACCEPT_QUEUE_FULL;
import static io.synproof.model.host.Admission.ADMITTED;
import static io.synproof.model.host.Admission.COOKIE;
import static io.synproof.model.host.Admission.RESERVED;
import static io.synproof.model.host.Admission.SYN_QUEUE_FULL;
import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.host.Admission.Load;
import io.vavr.collection.List;
import io.vavr.collection.Stream;
import org.junit.jupiter.api.Test;

/** Linux's rules of admission, by kernel, one at a time. */
class AdmissionTest {
    private static final List<AdmissionRules> LINUX = List.of(
            AdmissionRules.V4_9, AdmissionRules.V4_10, AdmissionRules.V6_5, AdmissionRules.V6_14);
    private static final List<AdmissionRules> BEFORE_6_14 = LINUX.init();

    private static ListenerConfig rules(
            AdmissionRules kernel, int backlog, int max, SynCookies cookies) {
        return new ListenerConfig(
                kernel,
                backlog,
                4096,
                max,
                false,
                cookies,
                0,
                AcceptOverflow.IGNORED,
                AcceptPolicy.CALLED,
                false);
    }

    private static Admission of(ListenerConfig rules, int requests, int young, int waiting) {
        return Admission.of(rules, new Load(requests, young, waiting), false);
    }

    @Test
    void rfc9293AdmitsWhateverComes() {
        ListenerConfig rules = rules(AdmissionRules.NONE, 0, 1, SynCookies.OFF);
        assertThat(of(rules, 99, 99, 99)).isEqualTo(ADMITTED);
    }

    @Test
    void aSynIsDroppedByAFullSynQueueWithoutCookies() {
        assertThat(BEFORE_6_14).allSatisfy(kernel -> {
            ListenerConfig rules = rules(kernel, 3, 256, SynCookies.OFF);
            assertThat(of(rules, 2, 0, 0)).isEqualTo(ADMITTED);
            assertThat(of(rules, 3, 0, 0)).isEqualTo(SYN_QUEUE_FULL);
        });
    }

    @Test
    void aSynThatReopensTimeWaitPassesAFullSynQueueButNotAFullAcceptQueue() {
        ListenerConfig rules = rules(AdmissionRules.V6_14, 3, 256, SynCookies.ALWAYS);
        assertThat(Admission.ofReopening(rules, new Load(99, 0, 3))).isEqualTo(ADMITTED);
        assertThat(Admission.ofReopening(rules, new Load(0, 0, 4))).isEqualTo(ACCEPT_QUEUE_FULL);
    }

    @Test
    void before4_10AReopeningSynIsDroppedOnlyBesideTwoYoungRequests() {
        ListenerConfig rules = rules(AdmissionRules.V4_9, 3, 256, SynCookies.OFF);
        assertThat(Admission.ofReopening(rules, new Load(1, 1, 4))).isEqualTo(ADMITTED);
        assertThat(Admission.ofReopening(rules, new Load(2, 2, 4))).isEqualTo(ACCEPT_QUEUE_FULL);
    }

    @Test
    void since6_14TheSynQueueHoldsOneMore() {
        ListenerConfig rules = rules(AdmissionRules.V6_14, 3, 256, SynCookies.OFF);
        assertThat(of(rules, 3, 0, 0)).isEqualTo(ADMITTED);
        assertThat(of(rules, 4, 0, 0)).isEqualTo(SYN_QUEUE_FULL);
    }

    @Test
    void aFullSynQueueIsAnsweredWithACookieWhereThereAreCookies() {
        assertThat(LINUX)
                .allSatisfy(kernel -> assertThat(
                                of(rules(kernel, 3, 256, SynCookies.ON_OVERFLOW), 4, 4, 0))
                        .isEqualTo(COOKIE));
    }

    @Test
    void cookiesOnOverflowAreNotSentWhileThereIsRoom() {
        assertThat(of(rules(AdmissionRules.V6_14, 3, 256, SynCookies.ON_OVERFLOW), 3, 3, 0))
                .isEqualTo(ADMITTED);
        assertThat(of(rules(AdmissionRules.V6_14, 3, 256, SynCookies.ALWAYS), 0, 0, 0))
                .isEqualTo(COOKIE);
    }

    @Test
    void theAcceptQueueHoldsBacklogPlusOne() {
        assertThat(LINUX.tail()).allSatisfy(kernel -> {
            ListenerConfig rules = rules(kernel, 3, 256, SynCookies.OFF);
            assertThat(of(rules, 0, 0, 3)).isEqualTo(ADMITTED);
            assertThat(of(rules, 0, 0, 4)).isEqualTo(ACCEPT_QUEUE_FULL);
        });
    }

    @Test
    void before4_10AFullAcceptQueueDropsOnlyBesideTwoYoungRequests() {
        ListenerConfig rules = rules(AdmissionRules.V4_9, 3, 256, SynCookies.OFF);
        assertThat(of(rules, 2, 1, 4)).isEqualTo(ADMITTED);
        assertThat(of(rules, 2, 2, 4)).isEqualTo(ACCEPT_QUEUE_FULL);
        assertThat(of(rules(AdmissionRules.V4_10, 3, 256, SynCookies.OFF), 0, 0, 4))
                .isEqualTo(ACCEPT_QUEUE_FULL);
    }

    @Test
    void cookiesDoNotHelpAgainstAFullAcceptQueue() {
        assertThat(List.of(SynCookies.ON_OVERFLOW, SynCookies.ALWAYS))
                .allSatisfy(cookies -> assertThat(
                                of(rules(AdmissionRules.V6_14, 3, 256, cookies), 9, 9, 4))
                        .isEqualTo(ACCEPT_QUEUE_FULL));
    }

    @Test
    void theLastQuarterOfTheSynQueueIsKeptForKnownPeers() {
        ListenerConfig rules = rules(AdmissionRules.V6_14, 4096, 256, SynCookies.OFF);
        assertThat(of(rules, 192, 0, 0)).isEqualTo(ADMITTED);
        assertThat(of(rules, 193, 0, 0)).isEqualTo(RESERVED);
        assertThat(Admission.of(rules, new Load(193, 0, 0), true)).isEqualTo(ADMITTED);
    }

    @Test
    void withCookiesNothingIsKeptForKnownPeers() {
        ListenerConfig rules = rules(AdmissionRules.V6_14, 4096, 256, SynCookies.ON_OVERFLOW);
        assertThat(of(rules, 193, 0, 0)).isEqualTo(ADMITTED);
    }

    @Test
    void theCapacityOfTheSynQueueIsTheFirstNumberOfRequestsThatTurnsAStrangerAway() {
        List<ListenerConfig> many = LINUX.flatMap(kernel -> List.rangeClosed(0, 40)
                .flatMap(backlog -> List.rangeClosed(1, 40)
                        .map(max -> rules(kernel, backlog, max, SynCookies.OFF))));
        assertThat(many)
                .allSatisfy(rules -> assertThat(rules.synQueueCapacity(false))
                        .isEqualTo(Stream.from(0)
                                .find(requests -> of(rules, requests, 0, 0) != ADMITTED)
                                .get()));
    }

    @Test
    void strangersGet193OfASynQueueOf256AndKnownPeersAllOfIt() {
        ListenerConfig rules = rules(AdmissionRules.V6_14, 4096, 256, SynCookies.OFF);
        assertThat(rules.synQueueCapacity(false)).isEqualTo(193);
        assertThat(rules.synQueueCapacity(true)).isEqualTo(4097);
        assertThat(rules(AdmissionRules.V6_14, 5, 256, SynCookies.ON_OVERFLOW)
                        .synQueueCapacity(false))
                .isEqualTo(6);
        assertThat(rules(AdmissionRules.V6_14, 5, 256, SynCookies.ALWAYS).synQueueCapacity(false))
                .isZero();
    }

    @Test
    void somaxconnCapsTheBacklog() {
        ListenerConfig rules = new ListenerConfig(
                AdmissionRules.V6_14,
                128,
                2,
                256,
                false,
                SynCookies.OFF,
                0,
                AcceptOverflow.IGNORED,
                AcceptPolicy.CALLED,
                false);
        assertThat(rules.effectiveBacklog()).isEqualTo(2);
        assertThat(rules.acceptQueueCapacity()).isEqualTo(3);
        assertThat(rules.synQueueCapacity(false)).isEqualTo(3);
    }

    @Test
    void theSmallestListenerHasRoomForOneConnection() {
        ListenerConfig smallest = new ListenerConfig(
                AdmissionRules.V6_14,
                0,
                0,
                1,
                false,
                SynCookies.OFF,
                0,
                AcceptOverflow.IGNORED,
                AcceptPolicy.CALLED,
                false);
        assertThat(smallest.acceptQueueCapacity()).isEqualTo(1);
        assertThat(smallest.synQueueCapacity(true)).isEqualTo(1);
    }

    @Test
    void usersCallAcceptWhereConnectionsWaitForIt() {
        assertThat(List.of(AcceptPolicy.values()).filter(AcceptPolicy::calls))
                .containsExactly(AcceptPolicy.CALLED, AcceptPolicy.NEWEST_FIRST);
    }
}
