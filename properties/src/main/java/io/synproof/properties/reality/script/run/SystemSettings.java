package io.synproof.properties.reality.script.run;

import io.synproof.model.endpoint.Deadline;
import io.synproof.model.endpoint.Feature;
import io.synproof.model.endpoint.TcpParameters;
import io.synproof.model.rules.RstInTimeWait;
import io.synproof.model.rules.Rule;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings of a system that commands of the shell change, as far as the model has them.
 *
 * @param original the implementation before any of them
 */
record SystemSettings(TcpParameters original) {
    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|[ \t])#.*$");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?:/proc/sys/)?net[./]ipv4[./](tcp_[a-z0-9_]+)"
                    + "\\s*=\\s*\"?(\\d{1,9})\\b[\\d\\s]*\"?");
    private static final Pattern ECHO =
            Pattern.compile("echo\\s+\"?(\\d{1,9})\"?\\s*>\\s*/proc/sys/net/ipv4/(tcp_[a-z0-9_]+)");

    /** What stands around settings and sets nothing. */
    private static final Pattern AROUND =
            Pattern.compile("(?<!\\S)(?:(?:\\S*/)?(?:sysctl|set_sysctls\\.py)"
                    + "|-[a-z]+|\\d?>\\s*(?:/dev/null|&\\d))(?!\\S)");

    /** The settings that the model has, by their names. */
    private static final Map<String, Setting> MODELLED = Map.ofEntries(
            Map.entry("tcp_timestamps", switching("TS")),
            Map.entry("tcp_sack", switching("sackOK")),
            Map.entry("tcp_window_scaling", switching("wscale")),
            Map.entry("tcp_syn_retries", stack((_, to, n) -> Stacks.trying(to, -1, n, -1))),
            Map.entry("tcp_synack_retries", stack((_, to, n) -> Stacks.trying(to, -1, -1, n))),
            Map.entry("tcp_retries2", stack((_, to, n) -> Stacks.trying(to, n, -1, -1))),
            Map.entry("tcp_fin_timeout", stack((_, to, n) -> finTimeout(to, n))),
            Map.entry("tcp_rfc1337", stack(SystemSettings::rfc1337)),
            Map.entry("tcp_invalid_ratelimit", stack((_, to, n) -> rateLimit(to, n))));

    /** The effect of a setting. */
    private interface Setting {
        Machine set(TcpParameters original, Machine machine, int value);
    }

    /** The effect of a setting that changes the implementation. */
    private interface StackSetting {
        TcpParameters set(TcpParameters original, TcpParameters stack, int value);
    }

    private static Setting switching(String option) {
        return (_, machine, value) -> machine.switching(option, value == 0);
    }

    private static Setting stack(StackSetting setting) {
        return (original, machine, value) ->
                machine.with(setting.set(original, machine.stack(), value));
    }

    private static TcpParameters finTimeout(TcpParameters stack, int seconds) {
        return stack.with(
                Feature.FIN_WAIT_2,
                new Deadline.In(Math.clamp(seconds * 1000L, 1, Integer.MAX_VALUE)));
    }

    private static TcpParameters rfc1337(TcpParameters original, TcpParameters stack, int value) {
        return Stacks.ruled(
                stack,
                stack.rules()
                        .with(
                                Rule.RST_IN_TIME_WAIT,
                                value == 0
                                        ? original.rule(Rule.RST_IN_TIME_WAIT)
                                        : RstInTimeWait.IGNORED));
    }

    private static TcpParameters rateLimit(TcpParameters stack, int milliseconds) {
        return stack.with(
                Feature.CHALLENGE_LIMIT,
                milliseconds == 0 ? Deadline.Untimed.NEVER : new Deadline.In(milliseconds));
    }

    /** The host after a command, and what of the command is ignored. */
    Tuple2<Machine, String> after(Machine machine, String command) {
        Machine next = machine;
        SequencedSet<String> ignored = new LinkedHashSet<>();
        for (String part : COMMENT.matcher(command).replaceAll("").split("\n|;|&&", -1)) {
            String line = part.strip();
            List<Assignment> assignments = assignments(line);
            for (Assignment one : assignments) {
                Setting setting = MODELLED.get(one.name());
                if (setting == null) {
                    ignored.add(one.name());
                } else {
                    next = setting.set(original, next, one.value());
                }
            }
            String rest = assignments.isEmpty() ? line : rest(line);
            if (!rest.isEmpty()) {
                ignored.add(rest);
            }
        }
        return Tuple.of(next, ignored.isEmpty() ? "" : "ignored: " + String.join(", ", ignored));
    }

    /** What of a line is no assignment that was understood. */
    private static String rest(String line) {
        String others = ECHO.matcher(ASSIGNMENT.matcher(line).replaceAll(" ")).replaceAll(" ");
        return AROUND.matcher(others).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }

    /** A setting with its value. */
    private record Assignment(String name, int value) {}

    private static List<Assignment> assignments(String line) {
        List<Assignment> found = new ArrayList<>();
        Matcher assignment = ASSIGNMENT.matcher(line);
        while (assignment.find()) {
            found.add(new Assignment(assignment.group(1), Integer.parseInt(assignment.group(2))));
        }
        Matcher echo = ECHO.matcher(line);
        while (echo.find()) {
            found.add(new Assignment(echo.group(2), Integer.parseInt(echo.group(1))));
        }
        return found;
    }
}
