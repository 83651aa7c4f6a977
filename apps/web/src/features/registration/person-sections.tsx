import Stack from '@mui/material/Stack';
import { AdministrativeSection } from './sections/administrative.section.tsx';
import { BirthSection } from './sections/birth.section.tsx';
import { ContactSection } from './sections/contact.section.tsx';
import { EmergencySection } from './sections/emergency.section.tsx';
import { IdentifiersSection } from './sections/identifiers.section.tsx';
import { IdentitySection } from './sections/identity.section.tsx';
import { LanguageSection } from './sections/language.section.tsx';

/** Everything that the front desk asks of a person, in the order in which it is asked. */
export function PersonSections({
  ssnOnFile = null,
  autoFocus = false,
}: {
  readonly ssnOnFile?: string | null;
  readonly autoFocus?: boolean;
}) {
  return (
    <Stack sx={{ gap: 2 }}>
      <IdentitySection autoFocus={autoFocus} />
      <BirthSection />
      <ContactSection />
      <IdentifiersSection onFile={ssnOnFile} />
      <EmergencySection />
      <LanguageSection />
      <AdministrativeSection />
    </Stack>
  );
}
