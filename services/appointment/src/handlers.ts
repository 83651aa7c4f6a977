import type { Handlers } from '@hms/platform/service';
import { feedHandlers } from './addresses/calendar-feeds.ts';
import { displayHandlers } from './addresses/queue-displays.ts';
import type { AppointmentOperations, AppointmentService } from './appointment-service.ts';
import { blockTime, unblockTime } from './blocks/block-time.ts';
import { dayBoard } from './boards/day-board.ts';
import { getAppointmentHistory } from './boards/get-appointment-history.ts';
import { listAppointments } from './boards/list-appointments.ts';
import { resourceCalendar } from './boards/resource-calendar.ts';
import { bookAppointment } from './booking/book-appointment.ts';
import { cancelAppointment, enterAppointmentInError } from './booking/cancel-appointment.ts';
import { confirmAppointment } from './booking/confirm-appointment.ts';
import { getAppointment } from './booking/get-appointment.ts';
import { holdSlot, releaseHold } from './booking/hold-slot.ts';
import { reinstateAppointment } from './booking/reinstate-appointment.ts';
import { rescheduleAppointment } from './booking/reschedule-appointment.ts';
import { updateAppointment } from './booking/update-appointment.ts';
import { getBookingResources } from './fhir/booking-resources.ts';
import { queueHandlers } from './queue/queue-handlers.ts';
import { bookSeries } from './series/book-series.ts';
import { cancelSeries } from './series/cancel-series.ts';
import { changeSeries } from './series/change-series.ts';
import { getAppointmentSeries } from './series/show-series.ts';
import { setupHandlers } from './setup/setup-handlers.ts';
import { findFreeSlots } from './slots/find-free-slots.ts';
import { visitHandlers } from './visits/visit-handlers.ts';
import { acceptOffer, declineOffer, offerSlot } from './waitlist/answer-offer.ts';
import { joinWaitlist } from './waitlist/join-waitlist.ts';
import { listWaitlist } from './waitlist/list-waitlist.ts';

/** What each operation of the contract does. */
export const handlersOf = (service: AppointmentService): Handlers<AppointmentOperations> => ({
  ...setupHandlers(service),
  blockTime: blockTime(service),
  unblockTime: unblockTime(service),

  findFreeSlots: findFreeSlots(service),
  listAppointments: listAppointments(service),
  getAppointmentHistory: getAppointmentHistory(service),
  dayBoard: dayBoard(service),
  resourceCalendar: resourceCalendar(service),

  holdSlot: holdSlot(service),
  releaseHold: releaseHold(service),
  bookAppointment: bookAppointment(service),
  getAppointment: getAppointment(service),
  updateAppointment: updateAppointment(service),
  confirmAppointment: confirmAppointment(service),
  rescheduleAppointment: rescheduleAppointment(service),
  cancelAppointment: cancelAppointment(service),
  reinstateAppointment: reinstateAppointment(service),
  enterAppointmentInError: enterAppointmentInError(service),
  ...visitHandlers(service),

  bookSeries: bookSeries(service),
  getAppointmentSeries: getAppointmentSeries(service),
  changeSeries: changeSeries(service),
  cancelSeries: cancelSeries(service),

  joinWaitlist: joinWaitlist(service),
  listWaitlist: listWaitlist(service),
  offerSlot: offerSlot(service),
  acceptOffer: acceptOffer(service),
  declineOffer: declineOffer(service),

  ...queueHandlers(service),
  ...displayHandlers(service),
  ...feedHandlers(service),

  getBookingResources: getBookingResources(service),
});
