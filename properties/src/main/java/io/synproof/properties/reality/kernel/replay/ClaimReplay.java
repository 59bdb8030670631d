package io.synproof.properties.reality.kernel.replay;

import io.synproof.model.network.HostSide;
import io.synproof.properties.claims.KernelVerdict;
import io.synproof.properties.claims.KernelVerdict.Difference;
import io.synproof.properties.reality.kernel.Machine;
import io.synproof.properties.reality.kernel.Namespace;
import io.synproof.properties.reality.kernel.Settings;
import io.synproof.properties.reality.script.syntax.Script;
import io.synproof.properties.reality.script.syntax.ScriptReader;
import io.synproof.properties.reality.script.write.ScriptExport;
import io.synproof.properties.reality.script.write.Written;
import io.synproof.properties.report.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The replay of a trace at the running kernel, which takes each of its sides in turn. */
public final class ClaimReplay {
    /** The kernel sends again after so long, and later after twice as long each time. */
    static final int RTO_MILLIS = 200;

    private static final String NOTHING_HAPPENS = "neither sends nor receives anything in it";

    private static final Settings SETTINGS = Settings.PLAIN
            .with("tcp_rto_min_us", RTO_MILLIS * 1_000)
            .with("tcp_fin_timeout", 1)
            .with("tcp_keepalive_time", 1)
            .with("tcp_keepalive_intvl", 1);

    private final Shown shown;
    private final List<HostSide> seen = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    private ClaimReplay(Shown shown) {
        this.shown = shown;
    }

    /** The settings of a replay that this kernel does not have. */
    public static io.vavr.collection.List<String> lacking() {
        return Namespace.lacking(SETTINGS);
    }

    /** The kernel's verdict on a trace. */
    public static KernelVerdict of(Shown shown) {
        return new ClaimReplay(shown).verdict();
    }

    private KernelVerdict verdict() {
        for (HostSide side : List.of(HostSide.SERVER, HostSide.CLIENT)) {
            Optional<Difference> difference = difference(side);
            if (difference.isPresent()) {
                Optional<String> foreign =
                        Replayable.foreignRule(shown.evidence().story());
                if (foreign.isPresent()) {
                    return new KernelVerdict.NotReplayed(foreign.get());
                }
                return new KernelVerdict.Differs(
                        Machine.kernel(), shown.title(), side, difference.get());
            }
        }
        return seen.isEmpty()
                ? new KernelVerdict.NotReplayed(reason())
                : new KernelVerdict.Seen(Machine.kernel(), shown.title(), seen);
    }

    /** Rather of the side that something happens to. */
    private String reason() {
        return refusals.stream()
                .filter(why -> !why.endsWith(NOTHING_HAPPENS))
                .findFirst()
                .orElse(refusals.getFirst());
    }

    private Optional<Difference> difference(HostSide side) {
        return switch (ScriptExport.of(shown, Optional.of(side))) {
            case Written.Refused(String why) -> {
                refusals.add(why);
                yield Optional.empty();
            }
            case Written.Text(String text, HostSide _, var _) ->
                difference(side, ScriptReader.read(shown.title(), text));
        };
    }

    private Optional<Difference> difference(HostSide side, Script script) {
        Optional<String> hindrance = Replayable.hindrance(shown.evidence().story(), side, script);
        if (hindrance.isPresent()) {
            refusals.add(hindrance.get());
            return Optional.empty();
        }
        Optional<Difference> difference =
                Namespace.inside(SETTINGS, namespace -> ScriptReplay.difference(script, namespace));
        if (difference.isEmpty()) {
            seen.add(side);
        }
        return difference;
    }
}
