import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { parseRut } from '../../../../platform/shared/chile/rut.ts'
import { useText } from '../../../../platform/web/language.ts'
import { showTaxId } from '../../answer-text.ts'
import { fillText } from '../../fill.text.ts'
import { LONGEST } from '../../format.contract.ts'
import { FieldGroup } from './FieldGroup.tsx'
import type { FieldProps } from './filling.ts'
import { SignaturePad } from './SignaturePad.tsx'
import { useSignature } from './use-signature.ts'
import { writtenSignature } from './written-signature.ts'

/** Signed with the finger, or by writing the name; with the name, and the RUT where the form asks it. */
export function SignatureField({ field, answer, required, filling }: FieldProps<'signature'>) {
  const t = useText(fillText)
  const { idOf, errorOf, media } = filling
  const { key, label } = field
  const { signature, change, keep, clear, unkept } = useSignature(key, answer, filling)
  // one that was signed before this screen was opened is shown, not drawn again
  const [padded, setPadded] = useState(!signature.fileId)
  const [earlier, setEarlier] = useState(signature)
  const left = useRef(false)
  const [typing, setTyping] = useState(false)
  const focus = (name: string) => requestAnimationFrame(() => document.getElementById(idOf(name))?.focus())
  /** Keeps a picture, and shows it in place of the pad, on which nothing counts any more. */
  const show = async (png: Blob) => {
    if (!(await keep(png))) return
    left.current = true
    setPadded(false)
    focus(key)
  }
  const write = async () => {
    const name = signature.name.trim()
    if (name) await show(await writtenSignature(name, t.signature.written))
    else focus(`${key}.name`)
  }
  const taxId = signature.taxId ?? ''
  const named = Boolean(signature.fileId) || required
  return (
    <div className="fill-group">
      <FieldGroup id={idOf(key)} label={label} help={field.help} required={required} error={errorOf(key)}>
        {padded ? (
          <SignaturePad
            label={label}
            onDrawn={(png) => void (left.current || keep(png))}
            onClear={clear}
            upcoming={media.upcoming}
          />
        ) : (
          <Signed url={media.urlOf(signature.fileId)} label={label} />
        )}
        {!padded && (
          <Button
            variant="default"
            className="fill-add"
            onClick={() => {
              left.current = false
              setEarlier(signature)
              setPadded(true)
            }}
          >
            {t.signature.redo}
          </Button>
        )}
        {padded && earlier.fileId && (
          <Button
            variant="subtle"
            className="fill-add"
            onClick={() => {
              // what is still being drawn on the pad does not count any more
              left.current = true
              change({ fileId: earlier.fileId, signedAt: earlier.signedAt })
              setPadded(false)
            }}
          >
            {t.signature.keep}
          </Button>
        )}
        {padded && (
          <Button variant="subtle" className="fill-add" onClick={() => void write()}>
            {t.signature.write}
          </Button>
        )}
        {unkept && (
          <p className="fill-failed" role="alert">
            {t.signature.failed}
            <Button variant="subtle" className="fill-small" onClick={() => void show(unkept)}>
              {t.photo.again}
            </Button>
          </p>
        )}
      </FieldGroup>
      <TextInput
        id={idOf(`${key}.name`)}
        label={t.signature.name}
        required={named}
        autoComplete="off"
        maxLength={LONGEST.signer}
        value={signature.name}
        error={errorOf(`${key}.name`)}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {field.taxId && (
        <TextInput
          id={idOf(`${key}.taxId`)}
          label={t.signature.taxId}
          required={named && field.taxId === 'required'}
          autoComplete="off"
          placeholder="12.345.678-5"
          maxLength={LONGEST.taxId}
          value={typing ? taxId : showTaxId(taxId)}
          error={errorOf(`${key}.taxId`)}
          onChange={(event) => {
            setTyping(true)
            change({ taxId: event.currentTarget.value || undefined })
          }}
          onBlur={() => {
            setTyping(false)
            const rut = parseRut(taxId)
            if (rut && rut !== taxId) change({ taxId: rut })
          }}
        />
      )}
    </div>
  )
}

function Signed({ url, label }: { url: string | undefined; label: string }) {
  const t = useText(fillText).signature
  return <div className="fill-pad">{url ? <img src={url} alt={t.image(label)} /> : <p>{t.away}</p>}</div>
}
