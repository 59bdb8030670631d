package io.synproof.model.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.OptionalFeatures.FlowControl;
import io.synproof.model.endpoint.OutOfOrderPolicy;
import io.synproof.model.endpoint.RetransmissionPolicy.ResendScope;
import io.synproof.model.endpoint.TcpParameters.Receiving;
import io.synproof.model.host.AcceptOverflow;
import io.synproof.model.host.AcceptPolicy;
import io.synproof.model.host.AdmissionRules;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.host.SynCookies;
import io.synproof.model.network.DeliveryOrder;
import io.synproof.model.network.LossFilter;
import io.synproof.model.network.Overflow;
import io.synproof.model.rules.RuleProfile;
import io.vavr.collection.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The names under which users choose, which are theirs to rely on, each with a meaning. */
class NamesTest {

    private static <T> void named(
            T[] all, Function<T, String> key, Function<T, String> meaning, String... names) {
        assertThat(List.of(all).map(key)).containsExactly(names);
        assertThat(List.of(all).map(meaning)).noneMatch(String::isBlank).doesNotHaveDuplicates();
    }

    @Test
    void ofNetworks() {
        named(
                DeliveryOrder.values(),
                DeliveryOrder::key,
                DeliveryOrder::meaning,
                "fifo",
                "overtaking",
                "bag",
                "persistent",
                "rendezvous");
        named(Overflow.values(), Overflow::key, Overflow::meaning, "cut", "tailDrop", "blocking");
        assertThat(List.of(LossFilter.values()).map(LossFilter::key))
                .containsExactly("any", "syn", "synAck", "ack", "text", "fin", "rst");
    }

    @Test
    void ofHosts() {
        named(
                IsnPolicy.values(),
                IsnPolicy::key,
                IsnPolicy::meaning,
                "fixed",
                "successive",
                "fresh",
                "any",
                "clock");
        named(
                AdmissionRules.values(),
                AdmissionRules::key,
                AdmissionRules::meaning,
                "none",
                "4.9",
                "4.10",
                "6.5",
                "6.14");
        named(SynCookies.values(), SynCookies::key, SynCookies::meaning, "0", "1", "2");
        named(
                AcceptPolicy.values(),
                AcceptPolicy::key,
                AcceptPolicy::meaning,
                "atOnce",
                "called",
                "newestFirst",
                "never");
        named(
                AcceptOverflow.values(),
                AcceptOverflow::key,
                AcceptOverflow::meaning,
                "ignored",
                "reset");
    }

    @Test
    void ofWhatAnEndpointDoes() {
        named(
                FlowControl.values(),
                FlowControl::key,
                FlowControl::meaning,
                "assumed",
                "advertised",
                "unprobed");
        named(
                OutOfOrderPolicy.values(),
                OutOfOrderPolicy::key,
                OutOfOrderPolicy::meaning,
                "off",
                "on",
                "finTaken");
        named(ResendScope.values(), ResendScope::key, ResendScope::meaning, "front", "all");
        assertThat(List.of(Receiving.values()).map(Receiving::key))
                .containsExactly("standing", "called", "read");
        assertThat(List.of(Deadline.Untimed.values()).map(Deadline.Untimed::key))
                .containsExactly("anyMoment", "quiet", "never");
    }

    @Test
    void ofUsers() {
        named(
                UserScript.Closing.values(),
                UserScript.Closing::key,
                UserScript.Closing::meaning,
                "never",
                "afterPeer",
                "anyTime",
                "early");
        named(
                UserScript.Ending.values(),
                UserScript.Ending::key,
                UserScript.Ending::meaning,
                "shutdown",
                "close",
                "shutdownRead");
        named(
                UserScript.Remote.values(),
                UserScript.Remote::key,
                UserScript.Remote::meaning,
                "otherHost",
                "itself");
    }

    @Test
    void ofAttackers() {
        named(
                Attacker.Forgery.values(),
                Attacker.Forgery::key,
                Attacker.Forgery::meaning,
                "syn",
                "synFin",
                "rst",
                "blindSyn",
                "ack",
                "text",
                "textAcross");
        named(
                Attacker.Guess.values(),
                Attacker.Guess::key,
                Attacker.Guess::meaning,
                "exact",
                "inWindow",
                "outside");
    }

    @Test
    void ofLimitsAndProfiles() {
        assertThat(List.of(ScenarioLimit.values()).map(ScenarioLimit::key))
                .containsExactly(
                        "drop",
                        "duplicate",
                        "overtake",
                        "inject",
                        "clientOpens",
                        "serverOpens",
                        "clientAborts",
                        "serverAborts",
                        "clientCrashes",
                        "serverCrashes",
                        "clientDatagrams",
                        "serverDatagrams");
        assertThat(RuleProfile.ALL.map(RuleProfile::toString))
                .isEqualTo(RuleProfile.ALL.map(RuleProfile::name));
    }
}
