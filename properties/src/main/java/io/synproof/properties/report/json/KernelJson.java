package io.synproof.properties.report.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.synproof.model.network.HostSide;
import io.synproof.properties.claims.KernelVerdict;
import java.util.List;
import java.util.Locale;

/**
 * The running kernel's verdict on the trace that decides a claim, in the fields of the JSON output.
 *
 * @param verdict {@code seen}, {@code differs} or {@code notReplayed}
 * @param kernel the kernel's name and release; absent if nothing was replayed
 * @param trace the trace's title; absent likewise
 * @param sides the sides that the kernel took: all that were seen, or the one that differs
 * @param model what the model does there, or the call; absent unless it differs
 * @param does what the kernel does there, {@code nothing} if nothing; absent unless it differs
 * @param why why it was not replayed; absent if it was
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KernelJson(
        String verdict,
        String kernel,
        String trace,
        List<String> sides,
        String model,
        String does,
        String why) {

    /** The JSON of a verdict. */
    static KernelJson of(KernelVerdict verdict) {
        return switch (verdict) {
            case KernelVerdict.Seen(String kernel, String trace, List<HostSide> sides) ->
                new KernelJson(
                        "seen",
                        kernel,
                        trace,
                        sides.stream().map(KernelJson::name).toList(),
                        "",
                        "",
                        "");
            case KernelVerdict.Differs(String kernel, String trace, var side, var difference) ->
                new KernelJson(
                        "differs",
                        kernel,
                        trace,
                        List.of(name(side)),
                        difference.model(),
                        difference.kernel().isEmpty() ? "nothing" : difference.kernel(),
                        "");
            case KernelVerdict.NotReplayed(String why) ->
                new KernelJson("notReplayed", "", "", List.of(), "", "", why);
        };
    }

    private static String name(HostSide side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
