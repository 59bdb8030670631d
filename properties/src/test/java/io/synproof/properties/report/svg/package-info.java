/** Tests of the package of the same name. */
@NullMarked
package io.synproof.properties.report.svg;

import org.jspecify.annotations.NullMarked;
