package io.synproof.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.synproof.checker.model.ContractViolation;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.Projection;
import io.synproof.checker.model.StatePart;
import io.synproof.checker.result.SelfCheck;
import io.synproof.checker.symmetry.Permutation;
import io.synproof.checker.symmetry.Symmetry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** For each part of what a symmetry promises, one that breaks it. */
class SymmetrySelfCheckTest {

    /** Three lamps, each of which can be lit. */
    private static class Lamps implements Model<List<Integer>, Integer> {
        @Override
        public List<List<Integer>> initialStates() {
            return List.of(List.of(0, 0, 0));
        }

        @Override
        public List<Integer> actions(List<Integer> lamps) {
            return IntStream.range(0, 3).filter(i -> mayBeLit(i, lamps)).boxed().toList();
        }

        boolean mayBeLit(int lamp, List<Integer> lamps) {
            return lamps.get(lamp) < 2;
        }

        @Override
        public List<Integer> next(List<Integer> lamps, Integer lamp) {
            return IntStream.range(0, 3)
                    .mapToObj(i -> lamps.get(i) + (i == lamp ? 1 : 0))
                    .toList();
        }
    }

    /** They are interchangeable. */
    private static class Interchangeable implements Symmetry<List<Integer>> {
        @Override
        public int members() {
            return 3;
        }

        @Override
        public List<Integer> permuted(List<Integer> lamps, Permutation permutation) {
            return permutation.moved(lamps);
        }
    }

    private static SelfCheck check(
            Model<List<Integer>, Integer> model, Symmetry<List<Integer>> symmetry) {
        return Checker.of(model).upTo(symmetry).selfCheck();
    }

    private static ContractViolation onlyFinding(
            Model<List<Integer>, Integer> model, Symmetry<List<Integer>> symmetry) {
        List<ContractViolation> findings = check(model, symmetry).findings();
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().kind()).isEqualTo(Kind.NOT_SYMMETRIC);
        return findings.getFirst();
    }

    @Test
    void aSymmetryThatHoldsIsTestedInEveryStateOfTheWholeSpace() {
        SelfCheck check = check(new Lamps(), new Interchangeable()).orThrow();

        assertThat(check.coverage().states()).isEqualTo(27);
    }

    @Test
    void stepsThatOnlyOneMemberHasAreFound() {
        Model<List<Integer>, Integer> uneven = new Lamps() {
            @Override
            boolean mayBeLit(int lamp, List<Integer> lamps) {
                return lamps.get(lamp) < (lamp == 2 ? 1 : 2);
            }
        };
        ContractViolation finding = onlyFinding(uneven, new Interchangeable());

        assertThat(finding.trace().orElseThrow().last()).isEqualTo(List.of(0, 1, 0));
        assertThat(finding.detail())
                .isEqualTo("[0, 2, 1] makes [0, 0, 1] of [0, 1, 0], but only one of them has a"
                        + " step to [0, 0, 2] (KEPT, kind Integer, faults 0, tick false), which"
                        + " stems from 1 to [0, 2, 0]");
    }

    @Test
    void faultsThatOnlyOneMemberHasAreFound() {
        Model<List<Integer>, Integer> uneven = new Lamps() {
            @Override
            public int faults(Integer lamp) {
                return lamp == 0 ? 1 : 0;
            }
        };

        assertThat(onlyFinding(uneven, new Interchangeable()).detail())
                .startsWith("[1, 0, 2] makes [0, 0, 0] of [0, 0, 0], but only one of them has a"
                        + " step to [0, 1, 0] (KEPT, kind Integer, faults 1, tick false)");
    }

    @Test
    void aConstraintOfOneMemberIsFound() {
        Model<List<Integer>, Integer> uneven = new Lamps() {
            @Override
            public Optional<Predicate<List<Integer>>> constraint() {
                return Optional.of(this::withinConstraint);
            }

            boolean withinConstraint(List<Integer> lamps) {
                return lamps.getFirst() < 2;
            }
        };

        assertThat(onlyFinding(uneven, new Interchangeable()).detail())
                .isEqualTo("[1, 0, 2] makes [0, 1, 0] of [1, 0, 0], but only one of them has a"
                        + " step to [0, 2, 0] (OUTSIDE, kind Integer, faults 0, tick false), which"
                        + " stems from 0 to [2, 0, 0]");
    }

    @Test
    void aProperEndOfOneMemberIsFound() {
        Model<List<Integer>, Integer> uneven = new Lamps() {
            @Override
            public List<Integer> actions(List<Integer> lamps) {
                return lamps.contains(1) ? List.of() : super.actions(lamps);
            }

            @Override
            public boolean isProperEnd(List<Integer> lamps) {
                return lamps.getFirst() == 1;
            }
        };

        assertThat(onlyFinding(uneven, new Interchangeable()).detail())
                .isEqualTo("[1, 0, 2] makes [0, 1, 0] of [1, 0, 0], but one is KEPT, proper end"
                        + " true, awaits time false, limits [], and the other KEPT, proper end"
                        + " false, awaits time false, limits []");
    }

    @Test
    void aLimitOfOneMemberIsFound() {
        Model<List<Integer>, Integer> uneven = new Lamps() {
            @Override
            public Optional<Projection<List<Integer>, Set<String>>> limits() {
                return Optional.of(new Projection<>(this::limitsTouched, StatePart.EVERYTHING));
            }

            Set<String> limitsTouched(List<Integer> lamps) {
                return lamps.getLast() == 2 ? Set.of("the last") : Set.of();
            }
        };

        assertThat(onlyFinding(uneven, new Interchangeable()).detail())
                .contains("limits [the last]");
    }

    @Test
    void membersInTheOrderOfTheirNumbersAreFound() {
        Symmetry<List<Integer>> numbered = new Interchangeable() {
            @Override
            public Comparator<Integer> memberOrder(List<Integer> lamps) {
                return Comparator.naturalOrder();
            }
        };

        assertThat(onlyFinding(new Lamps(), numbered).detail())
                .endsWith("but members 0 and 1 do not compare there as they did here");
    }

    @Test
    void anOrderOfStatesThatHangsOnMoreThanContentIsFound() {
        AtomicInteger asked = new AtomicInteger();
        Symmetry<List<Integer>> fickle = new Interchangeable() {
            @Override
            public Comparator<List<Integer>> stateOrder() {
                return (one, other) -> one.equals(other) ? 0 : asked.getAndIncrement() % 3 - 1;
            }
        };

        assertThat(onlyFinding(new Lamps(), fickle).detail()).isNotEmpty();
    }

    @Test
    void permutingTheOtherWayRoundIsFound() {
        Symmetry<List<Integer>> backwards = new Interchangeable() {
            @Override
            public List<Integer> permuted(List<Integer> lamps, Permutation permutation) {
                return permutation.inverse().moved(lamps);
            }
        };

        assertThat(onlyFinding(new Lamps(), backwards).detail())
                .isEqualTo("[2, 0, 1] makes [0, 1, 0] of [1, 0, 0], but exchanges of neighbours"
                        + " one after the other make [0, 0, 1]");
    }

    @Test
    void permutingThatForgetsIsFound() {
        Symmetry<List<Integer>> forgetful = new Interchangeable() {
            @Override
            public List<Integer> permuted(List<Integer> lamps, Permutation permutation) {
                return List.of(0, 0, 0);
            }
        };

        assertThat(onlyFinding(new Lamps(), forgetful).detail())
                .startsWith("[1, 0, 2] makes [0, 0, 0] of [0, 0, 0], but only one of them has ");
    }

    @Test
    void permutingThatThrowsIsFound() {
        Symmetry<List<Integer>> throwing = new Interchangeable() {
            @Override
            public List<Integer> permuted(List<Integer> lamps, Permutation permutation) {
                throw new IllegalStateException("no");
            }
        };

        assertThat(onlyFinding(new Lamps(), throwing).detail())
                .isEqualTo("permuting [0, 0, 0], or asking about what comes of it, threw"
                        + " java.lang.IllegalStateException: no");
    }
}
