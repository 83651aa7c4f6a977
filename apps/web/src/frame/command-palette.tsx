import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Typography from '@mui/material/Typography';
import { Search } from 'lucide-react';
import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSearchPatientsQuery } from '../api/generated/patient.gen.ts';
import { features } from '../features/features.ts';
import { nameOf } from '../features/patients/name-of.ts';
import { useMay } from '../session/me.ts';
import { useAppDispatch } from '../store.ts';
import { useFormats } from '../words/formats.ts';
import { showPalette } from './frame-slice.ts';
import { useMenu } from './use-menu.ts';

interface Offer {
  readonly to: string;
  readonly text: string;
  readonly beside?: string;
  readonly group: 'patients' | 'pages' | 'actions';
}

/** Finds a patient, a page or an action as one types. */
export function CommandPalette() {
  const { t } = useTranslation('frame');
  const dispatch = useAppDispatch();
  const close = () => dispatch(showPalette(false));
  return (
    <Dialog
      open
      onClose={close}
      maxWidth="sm"
      slotProps={{ paper: { sx: { position: 'absolute', top: '8vh', m: 0 }, 'aria-label': t('palette.open') } }}
    >
      <Palette onDone={close} />
    </Dialog>
  );
}

function Palette({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const offers = useOffers(useDeferredValue(typed.trim()));
  const go = (offer: Offer | undefined) => {
    if (!offer) return;
    onDone();
    navigate(offer.to);
  };
  const groups = Map.groupBy(offers, ({ group }) => group);
  return (
    <>
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider' }}
      >
        <Search size={18} />
        <InputBase
          autoFocus
          fullWidth
          placeholder={t('palette.open')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (step) {
              event.preventDefault();
              setChosen((now) => (now + step + offers.length) % Math.max(offers.length, 1));
            } else if (event.key === 'Enter') go(offers[chosen]);
          }}
          inputProps={{
            role: 'combobox',
            'aria-label': t('palette.open'),
            'aria-expanded': true,
            'aria-controls': id,
            'aria-activedescendant': offers[chosen] ? `${id}-${chosen}` : undefined,
          }}
        />
      </Box>
      <List id={id} role="listbox" aria-label={t('palette.open')} dense sx={{ maxHeight: '56vh', overflow: 'auto' }}>
        {offers.length === 0 && (
          <Typography sx={{ px: 2, py: 1.5, color: 'text.secondary' }}>{t('palette.nothing')}</Typography>
        )}
        {[...groups].map(([group, members]) => (
          <Box component="div" role="group" aria-label={t(`palette.${group}`)} key={group}>
            <ListSubheader component="div" disableSticky role="presentation">
              {t(`palette.${group}`)}
            </ListSubheader>
            {members.map((offer) => {
              const index = offers.indexOf(offer);
              return (
                <ListItemButton
                  key={offer.to + offer.text}
                  id={`${id}-${index}`}
                  component="div"
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === chosen}
                  selected={index === chosen}
                  onClick={() => go(offer)}
                >
                  <ListItemText primary={offer.text} secondary={offer.beside} />
                </ListItemButton>
              );
            })}
          </Box>
        ))}
      </List>
    </>
  );
}

const MOST_PATIENTS = 7;

function useOffers(typed: string): readonly Offer[] {
  const { t } = useTranslation();
  const formats = useFormats();
  const may = useMay();
  const menu = useMenu();
  const { currentData } = useSearchPatientsQuery(
    { search: typed, perPage: MOST_PATIENTS },
    { skip: typed.length < 2 || !may('patient:read') },
  );
  const fits = (text: string) => text.toLocaleLowerCase().includes(typed.toLocaleLowerCase());
  const patients = (currentData?.patients ?? []).map(
    (patient): Offer => ({
      group: 'patients',
      to: `/patients/${patient.id}`,
      text: nameOf(patient),
      beside: [patient.patient_id, formats.date(patient.date_of_birth)].filter(Boolean).join(' · '),
    }),
  );
  const pages = menu.map(({ to, label, feature }): Offer => ({ group: 'pages', to, text: t(label, { ns: feature }) }));
  const actions = features
    .flatMap(({ id, actions: own = [] }) => own.map((action) => ({ ...action, id })))
    .filter(({ permission }) => may(permission))
    .map(({ to, label, id }): Offer => ({ group: 'actions', to, text: t(label, { ns: id }) }));
  return [...patients, ...[...actions, ...pages].filter(({ text }) => fits(text))];
}
