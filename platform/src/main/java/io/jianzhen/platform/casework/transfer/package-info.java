/**
 * Cases that are transferred to the police (行刑衔接): the file, the decision of the head, delivery,
 * what the police decide, review and supervision, the handing over of things.
 *
 * <p>{@code TransferStep} is the closed list of what can happen, with the clocks that each step
 * starts and meets; {@code TransferDesk} takes one in one transaction. While a transfer is under
 * way no fine is imposed for the same case (行政处罚法 art. 8 and 27, Order 310 art. 11).
 */
@NullMarked
package io.jianzhen.platform.casework.transfer;

import org.jspecify.annotations.NullMarked;
