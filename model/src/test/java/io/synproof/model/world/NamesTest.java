package io.synproof.model.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.model.endpoint.BehindGap;
import io.synproof.model.endpoint.Due;
import io.synproof.model.endpoint.Features.FlowControl;
import io.synproof.model.endpoint.Repeating.Resent;
import io.synproof.model.endpoint.Stack.Receiving;
import io.synproof.model.host.AcceptOverflow;
import io.synproof.model.host.Accepting;
import io.synproof.model.host.IsnPolicy;
import io.synproof.model.host.Kernel;
import io.synproof.model.host.SynCookies;
import io.synproof.model.network.Discipline;
import io.synproof.model.network.Losable;
import io.synproof.model.network.Overflow;
import io.synproof.model.rules.Profile;
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
                Discipline.values(),
                Discipline::key,
                Discipline::meaning,
                "fifo",
                "overtaking",
                "bag",
                "persistent",
                "rendezvous");
        named(Overflow.values(), Overflow::key, Overflow::meaning, "cut", "tailDrop", "blocking");
        assertThat(List.of(Losable.values()).map(Losable::key))
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
        named(Kernel.values(), Kernel::key, Kernel::meaning, "none", "4.9", "4.10", "6.5", "6.14");
        named(SynCookies.values(), SynCookies::key, SynCookies::meaning, "0", "1", "2");
        named(
                Accepting.values(),
                Accepting::key,
                Accepting::meaning,
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
        named(BehindGap.values(), BehindGap::key, BehindGap::meaning, "off", "on", "finTaken");
        named(Resent.values(), Resent::key, Resent::meaning, "front", "all");
        assertThat(List.of(Receiving.values()).map(Receiving::key))
                .containsExactly("standing", "called", "read");
        assertThat(List.of(Due.Untimed.values()).map(Due.Untimed::key))
                .containsExactly("anyMoment", "quiet", "never");
    }

    @Test
    void ofUsers() {
        named(
                Users.Closing.values(),
                Users.Closing::key,
                Users.Closing::meaning,
                "never",
                "afterPeer",
                "anyTime",
                "early");
        named(
                Users.Ending.values(),
                Users.Ending::key,
                Users.Ending::meaning,
                "shutdown",
                "close",
                "shutdownRead");
        named(
                Users.Remote.values(),
                Users.Remote::key,
                Users.Remote::meaning,
                "otherHost",
                "itself");
    }

    @Test
    void ofAttackers() {
        named(
                Attack.Forgery.values(),
                Attack.Forgery::key,
                Attack.Forgery::meaning,
                "syn",
                "synFin",
                "rst",
                "blindSyn",
                "ack",
                "text",
                "textAcross");
        named(
                Attack.Guess.values(),
                Attack.Guess::key,
                Attack.Guess::meaning,
                "exact",
                "inWindow",
                "outside");
    }

    @Test
    void ofLimitsAndProfiles() {
        assertThat(List.of(Limit.values()).map(Limit::key))
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
        assertThat(Profile.ALL.map(Profile::toString)).isEqualTo(Profile.ALL.map(Profile::name));
    }
}
